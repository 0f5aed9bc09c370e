package org.imagetoimageai.bot.media;

/// Where a picture came from.
public enum PictureOrigin {
    GENERATED,
    UPLOADED
}
