package org.imagetoimageai.bot.delivery;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.outbox.Letter;
import org.imagetoimageai.bot.outbox.Letter.Phrase;
import org.imagetoimageai.bot.outbox.LetterId;
import org.imagetoimageai.bot.outbox.LetterWritten;
import org.imagetoimageai.bot.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Brings what the outbox owes somebody, where they first came from.
@Component
class Letters {

    private final Outbox outbox;
    private final Accounts accounts;
    private final Postage postage;
    private final Buttons buttons;

    Letters(Outbox outbox, Accounts accounts, Postage postage, Buttons buttons) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.postage = postage;
        this.buttons = buttons;
    }

    @EventListener
    void bring(LetterWritten letter) {
        accounts.platforms(letter.to()).stream()
                .findFirst()
                .ifPresent(
                        platform -> postage.send(Parcel.letter(letter.letter(), letter.to(), platform, postage.now())));
    }

    Optional<Content.Words> words(LetterId id) {
        return outbox.find(id).map(this::words);
    }

    private Content.Words words(Letter letter) {
        var under = letter.buttons().stream()
                .map(button -> buttons.button(Text.of(button.label()), button.action(), button.subject()))
                .toList();
        return new Content.Words(text(letter.text()), under);
    }

    private static Text text(Phrase phrase) {
        List<Object> words = phrase.words().stream()
                .map(word -> word instanceof Phrase nested ? text(nested) : word)
                .toList();
        return new Text(phrase.key(), words);
    }
}
