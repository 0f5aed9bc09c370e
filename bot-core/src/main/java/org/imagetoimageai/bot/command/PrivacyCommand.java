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
    private final Buttons buttons;

    PrivacyCommand(Documents documents, Consents consents, Buttons buttons) {
        this.documents = documents;
        this.consents = consents;
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
        return new Reply.Say(
                Text.of("privacy.text", documents.createdAt(), agreed),
                List.of(
                        buttons.button(Text.of("gate.read-policy-button"), PolicyCommand.READ, "now"),
                        buttons.button(Text.of("gate.read-terms-button"), TermsCommand.READ, "now")));
    }
}
