package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.consent.Consents;
import org.imagetoimageai.bot.consent.Documents;
import org.imagetoimageai.bot.consent.Standing;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.generation.ImageModel;
import org.springframework.stereotype.Component;

/// What stands before the first picture: policy and terms, who makes the pictures, and that one is 18 (P14, P27).
@Component
class Gate {

    static final String AGREE = "agree";

    private final Consents consents;
    private final Documents documents;
    private final ImageModel model;
    private final Buttons buttons;

    Gate(Consents consents, Documents documents, ImageModel model, Buttons buttons) {
        this.consents = consents;
        this.documents = documents;
        this.model = model;
        this.buttons = buttons;
    }

    /// Who makes the pictures, by the name that is shown and kept with the consent.
    String provider() {
        return model.name().provider();
    }

    Reply question(AccountId account) {
        var title = isNews(account) ? Text.of("gate.changed") : Text.of("gate.first");
        var text = Text.of(
                "gate.question", documents.createdAt(), provider(), model.name().model(), title);
        var agree = buttons.button(Text.of("gate.agree-button"), AGREE, Integer.toString(documents.version()));
        return new Reply.Say(
                text,
                List.of(
                        agree,
                        buttons.button(Text.of("gate.read-policy-button"), PolicyCommand.READ, "now"),
                        buttons.button(Text.of("gate.read-terms-button"), TermsCommand.READ, "now")));
    }

    /// Whether they agreed to an older version before.
    private boolean isNews(AccountId account) {
        return consents.standing(account) instanceof Standing.Missing missing && missing.changed();
    }
}
