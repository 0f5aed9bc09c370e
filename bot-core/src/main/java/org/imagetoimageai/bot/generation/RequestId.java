package org.imagetoimageai.bot.generation;

import java.util.UUID;

/// One request for pictures.
public record RequestId(UUID value) {

    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
