package org.imagetoimageai.bot.account;

/// The name of a chat platform as data ("telegram"): the ground knows platforms by name only, so it imports no chat
/// vocabulary.
public record PlatformName(String value) {

    public PlatformName {
        if (!value.matches("[a-z]{2,20}")) {
            throw new IllegalArgumentException("A platform's name is a short lower-case word, not: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
