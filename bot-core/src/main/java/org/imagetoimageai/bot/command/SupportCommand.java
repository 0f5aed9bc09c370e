package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.springframework.stereotype.Component;

/// `/support`: how to reach a human being (P23, P26).
@Component
class SupportCommand implements ChatCommand {

    private final Contact contact;

    SupportCommand(Contact contact) {
        this.contact = contact;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("support", Text.of("support.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        return new Reply.Say(text());
    }

    private Text text() {
        if (contact.isMissing()) {
            return Text.of("support.nobody");
        }
        var email = contact.email().isBlank() ? Text.of("nothing") : Text.of("support.email", contact.email());
        var website = contact.website().isBlank() ? Text.of("nothing") : Text.of("support.website", contact.website());
        return Text.of("support.text", email, website);
    }
}
