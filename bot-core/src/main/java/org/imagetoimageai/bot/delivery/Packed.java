package org.imagetoimageai.bot.delivery;

import java.util.List;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.delivery.MessageRow.Role;
import org.imagetoimageai.bot.delivery.MessageRow.Shown;
import org.imagetoimageai.bot.generation.PictureId;

/// One content to send, and which pictures it shows.
record Packed(Content content, Shown shown) {

    /// Words that show no picture's.
    static Packed words(Content.Words words) {
        return new Packed(words, new Shown(Role.WORDS, List.of()));
    }

    static Packed of(Role role, PictureId picture, Content content) {
        return new Packed(content, new Shown(role, List.of(picture)));
    }

    Packed with(Content other) {
        return new Packed(other, shown);
    }
}
