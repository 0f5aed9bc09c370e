package org.imagetoimageai.bot.media;

/// The platform on which a picture was asked for or uploaded, as data: nothing here behaves differently by it.
///
/// @param value 1 to 20 lower-case letters
public record PlatformName(String value) {

    public PlatformName {
        if (!value.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException("Not the name of a platform: 1 to 20 lower-case letters");
        }
    }
}
