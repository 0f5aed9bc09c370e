package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.consent.Consents;
import org.imagetoimageai.bot.consent.Documents;
import org.imagetoimageai.bot.consent.Standing;
import org.imagetoimageai.bot.delivery.Buttons;
import org.springframework.stereotype.Component;

/// `/privacy`: the policy and its date first, then how things are set.
@Component
class PrivacyCommand implements ChatCommand {

    private final Documents documents;
    private final Consents consents;
    private final DocumentText texts;
    private final Buttons buttons;

    PrivacyCommand(Documents documents, Consents consents, DocumentText texts, Buttons buttons) {
        this.documents = documents;
        this.consents = consents;
        this.texts = texts;
        this.buttons = buttons;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("privacy", Text.of("privacy.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var agreed = switch (consents.standing(call.account().id())) {
            case Standing.Agreed yes -> Text.of("privacy.agreed");
            case Standing.Missing no -> Text.of("privacy.not-agreed");
        };
        var pages = texts.pages(call.account().language());
        return new Reply.Say(
                Text.of("privacy.text", documents.createdAt(), agreed, pages), DocumentCommands.readButtons(buttons));
    }
}
