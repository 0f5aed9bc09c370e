package org.imagetoimageai.bot.chat;

/// What a person is in a shared place.
public enum Standing {
    ADMIN,
    MEMBER,
    /// Not in it, or not any more.
    OUTSIDE,
    /// The platform does not tell, or cannot be asked now.
    UNKNOWN
}
