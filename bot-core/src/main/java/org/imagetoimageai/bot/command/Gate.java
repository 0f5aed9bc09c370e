package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imagetoimageai.bot.account.Account;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.consent.Consents;
import org.imagetoimageai.bot.consent.Documents;
import org.imagetoimageai.bot.consent.Standing;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.generation.ImageModels;
import org.imagetoimageai.bot.generation.ModelTier;
import org.springframework.stereotype.Component;

/// What stands before the first picture: policy and terms, who makes the pictures, and that one is 18 (P14, P27).
@Component
class Gate {

    static final String AGREE = "agree";

    private final Consents consents;
    private final Documents documents;
    private final ImageModels models;
    private final Buttons buttons;

    Gate(Consents consents, Documents documents, ImageModels models, Buttons buttons) {
        this.consents = consents;
        this.documents = documents;
        this.models = models;
        this.buttons = buttons;
    }

    Reply question(Account account) {
        var title = isNews(account.id()) ? Text.of("gate.changed") : Text.of("gate.first");
        var maker = models.name(ModelTier.FAST);
        var text = Text.of("gate.question", documents.createdAt(), maker.provider(), maker.model(), title);
        var offered = new ArrayList<Button>();
        offered.add(agreeButton(account));
        offered.addAll(DocumentCommands.readButtons(buttons));
        return new Reply.Say(text, offered);
    }

    /// What goes under a text that was opened from the question: who has read it need not scroll back to agree.
    List<Button> underText(Account account) {
        return switch (consents.standing(account.id())) {
            case Standing.Agreed agreed -> List.of();
            case Standing.Missing missing -> List.of(agreeButton(account));
        };
    }

    private Button agreeButton(Account account) {
        var shown = new Shown(
                documents.version(),
                account.language(),
                models.name(ModelTier.FAST).provider());
        return buttons.button(Text.of("gate.agree-button"), AGREE, shown.subject());
    }

    /// Whether they agreed to an older version before.
    private boolean isNews(AccountId account) {
        return consents.standing(account) instanceof Standing.Missing missing && missing.changed();
    }

    /// What was shown with the question; the button carries it, so that the receipt says what the person saw.
    record Shown(int version, Locale language, String provider) {

        String subject() {
            return version + "." + language.getLanguage() + "." + provider;
        }

        static Shown of(String subject) {
            var parts = subject.split("\\.", 3);
            return new Shown(Integer.parseInt(parts[0]), Locale.of(parts[1]), parts[2]);
        }
    }
}
