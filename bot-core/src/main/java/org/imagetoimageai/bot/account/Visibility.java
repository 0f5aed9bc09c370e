package org.imagetoimageai.bot.account;

/// Who may see a picture, from the narrowest to the widest. Nothing ever falls back to a wider step (P3).
public enum Visibility {
    /// The owner alone, in their direct messages. The default.
    PRIVATE,
    /// The members of one named place: the one asked in, or its gallery channel.
    HERE,
    /// Everybody, in the public gallery: a choice of its own, offered only where a public gallery stands.
    EVERYONE;

    /// The narrower of the two.
    public Visibility atMost(Visibility limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }
}
