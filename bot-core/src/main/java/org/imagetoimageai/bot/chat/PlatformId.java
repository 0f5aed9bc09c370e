package org.imagetoimageai.bot.chat;

/// Which chat platform, as data: nothing below the edge branches on it.
public record PlatformId(String value) {

    public PlatformId {
        if (!value.matches("[a-z]{2,20}")) {
            throw new IllegalArgumentException("A platform's id is a short lower-case word, not: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
