package org.imagetoimageai.bot;

import java.time.Instant;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;

/// One errand of one person.
///
/// @param words nobody else's, and in nobody else's
record Wish(Errand errand, Patron patron, String words) {

    TelegramPerson person() {
        return patron.person();
    }

    /// What the picture is to become.
    String change() {
        return words + ", at night";
    }

    /// Nobody said this of a picture that was shared afterwards.
    boolean isSaidUnder(ChatMessage post) {
        return post.text().contains(words);
    }

    /// Whether a call of the model was its first request's; quick actions say more before it.
    boolean isAskedBy(String prompt) {
        return prompt.endsWith(words);
    }

    /// When what was asked first arrived.
    TreeSet<Instant> arrivals() {
        return errand.results(this).stream().map(ChatMessage::date).collect(Collectors.toCollection(TreeSet::new));
    }
}
