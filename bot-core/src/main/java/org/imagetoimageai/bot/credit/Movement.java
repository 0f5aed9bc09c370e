package org.imagetoimageai.bot.credit;

/// Whether a call moved credits or repeated one that had.
public enum Movement {
    MOVED,
    REPEATED
}
