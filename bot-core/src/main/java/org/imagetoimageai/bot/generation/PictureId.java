package org.imagetoimageai.bot.generation;

import java.util.UUID;

/// One picture, named when it was asked for, so that whatever is repeated makes no second one.
public record PictureId(UUID value) {

    public static PictureId of(String text) {
        return new PictureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
