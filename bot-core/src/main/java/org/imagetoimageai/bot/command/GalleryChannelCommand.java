package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.ChannelSeen;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Option.OneOf.Choice;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Places;
import org.imagetoimageai.bot.delivery.SharedPlace;
import org.springframework.stereotype.Component;

/// `/gallerychannel`: where a place shows the pictures that its members share, and whether anything is posted in it at
/// all. Who may choose that is asked of the platform, for the channel and for the place.
@Component
class GalleryChannelCommand implements ChatCommand {

    static final Option.Place CHANNEL = new Option.Place("channel", Text.of("gallerychannel.channel.summary"), false);
    static final Option.OneOf MODE = new Option.OneOf(
            "mode", Text.of("gallerychannel.mode.summary"), false, List.of(mode("none"), mode("closed"), mode("open")));

    private final Places places;

    GalleryChannelCommand(Places places) {
        this.places = places;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("gallerychannel", Text.of("gallerychannel.summary"), List.of(CHANNEL, MODE));
    }

    @Override
    public Reply handle(Call call) {
        return new Reply.Say(seen(call)
                .map(channel -> answer(call, channel, place(call).orElse(channel.channel())))
                .orElseGet(() -> Text.of("gallerychannel.how")));
    }

    private Text answer(Call call, ChannelSeen channel, Channel place) {
        if (!mayChoose(call, channel, place)) {
            return Text.of("gallerychannel.not-admin", channel.title());
        }
        return call.find(MODE).map(mode -> choose(place, mode)).orElseGet(() -> show(call, channel, place));
    }

    private boolean mayChoose(Call call, ChannelSeen channel, Channel place) {
        return channel.callerIsAdmin()
                && (channel.channel().id().equals(place.id())
                        || places.isAdmin(call.invocation().caller(), place));
    }

    private Text choose(Channel place, String mode) {
        switch (mode) {
            case "none" -> places.showNowhere(place);
            case "closed" -> places.keepPrivate(place, true);
            default -> places.keepPrivate(place, false);
        }
        return Text.of("gallerychannel.mode-" + mode);
    }

    private Text show(Call call, ChannelSeen seen, Channel place) {
        if (!seen.weMayPost()) {
            return Text.of("gallerychannel.may-not-post", seen.title());
        }
        var title = Optional.of(seen.title());
        var isSame = seen.channel().id().equals(place.id());
        places.showIn(
                call.account().id(),
                SharedPlace.of(place, isSame ? title : Optional.empty()),
                SharedPlace.of(seen.channel(), title));
        return Text.of("gallerychannel.done", seen.title());
    }

    private static Optional<ChannelSeen> seen(Call call) {
        return call.invocation().ask() instanceof Ask.Command command ? command.channel() : Optional.empty();
    }

    private static Optional<Channel> place(Call call) {
        return switch (call.invocation().place()) {
            case Destination.Direct _ -> Optional.empty();
            case Channel channel -> Optional.of(channel);
        };
    }

    private static Choice mode(String value) {
        return new Choice(value, Text.of("gallerychannel.choice." + value));
    }
}
