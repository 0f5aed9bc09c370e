package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.Deliveries;
import org.springframework.stereotype.Component;

/// Pictures that could not be brought, e.g. since the person had blocked us: mentioned at each visit until they are
/// sent for.
@Component
class LeftWaiting implements ButtonAction {

    private static final String NAME = "waiting";

    private final Deliveries deliveries;
    private final Buttons buttons;

    LeftWaiting(Deliveries deliveries, Buttons buttons) {
        this.deliveries = deliveries;
        this.buttons = buttons;
    }

    /// Words that waited are sent along; pictures are only mentioned.
    Optional<Reply> mention(AccountId account) {
        deliveries.catchUp(account);
        var count = deliveries.leftWaiting(account);
        if (count == 0) {
            return Optional.empty();
        }
        var send = buttons.button(Text.of("waiting.button"), NAME, "all");
        return Optional.of(new Reply.Say(Text.of("waiting.mention", count), List.of(send)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var count = deliveries.sendLeftWaiting(call.account().id());
        return List.of(new Reply.Note(Text.of(count == 0 ? "waiting.none" : "waiting.sent", count)));
    }
}
