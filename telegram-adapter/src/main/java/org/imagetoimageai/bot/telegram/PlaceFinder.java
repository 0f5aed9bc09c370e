package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.ChannelSeen;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.telegram.TelegramPlaces.Sight;

/// Looks at the place that a command is about, if it is about one, before it is handled.
final class PlaceFinder {

    private final TelegramPlaces places;

    PlaceFinder(TelegramPlaces places) {
        this.places = places;
    }

    /// The call, with what Telegram says about its place now.
    Located locate(Invocation invocation, List<CommandSpec> specs, long bot) {
        if (!(invocation.ask() instanceof Ask.Command command)) {
            return new Located.Ready(invocation);
        }
        return place(command, specs)
                .map(option -> sight(invocation, command, option, bot))
                .<Located>map(sight -> switch (sight) {
                    case Sight.Seen seen -> new Located.Ready(with(invocation, command, Optional.of(seen.channel())));
                    case Sight.Nothing _ -> new Located.Ready(invocation);
                    case Sight.Later later -> new Located.Later(later.after());
                })
                .orElseGet(() -> new Located.Ready(invocation));
    }

    private static Optional<Option<?>> place(Ask.Command command, List<CommandSpec> specs) {
        return specs.stream()
                .filter(spec -> spec.name().equals(command.name()))
                .flatMap(spec -> spec.options().stream())
                .filter(Option.Place.class::isInstance)
                .findFirst();
    }

    private Sight sight(Invocation invocation, Ask.Command command, Option<?> option, long bot) {
        var named = command.given().getOrDefault(option.name(), "");
        if (!named.isBlank()) {
            return places.named(named, invocation.caller(), bot);
        }
        return switch (invocation.place()) {
            case Destination.Channel here ->
                places.here(here, invocation.caller(), UpdateReader.isAnonymous(invocation.caller()), bot);
            case Destination.Direct _ -> new Sight.Nothing();
        };
    }

    private static Invocation with(Invocation call, Ask.Command command, Optional<ChannelSeen> channel) {
        return call.asking(new Ask.Command(command.name(), command.given(), command.material(), channel));
    }

    /// What came of it.
    sealed interface Located {

        record Ready(Invocation invocation) implements Located {}

        /// Telegram does not answer now.
        record Later(Duration after) implements Located {}
    }
}
