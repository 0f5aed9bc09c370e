package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Deliveries;
import org.springframework.stereotype.Component;

/// `/gallery`: the caller's pictures, newest first, a page at a time, in their direct messages.
@Component
class GalleryCommand implements ChatCommand {

    private final Deliveries deliveries;

    GalleryCommand(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("gallery", Text.of("gallery.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var count = deliveries.sendPage(
                call.account().id(), call.platform(), call.invocation().deliveryId(), Optional.empty());
        return new Reply.Say(Text.of(count == 0 ? "gallery.empty" : "gallery.coming"));
    }
}
