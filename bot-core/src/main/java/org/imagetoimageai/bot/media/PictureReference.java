package org.imagetoimageai.bot.media;

/// Names a picture that lies with a platform. May be stored and used later; never shown, as whoever holds the
/// reference can fetch the picture with the bot's rights.
///
/// @param platform the platform's lower-case name, such as `telegram`
/// @param reference understood by that platform only
public record PictureReference(String platform, String reference) {

    public PictureReference {
        if (platform.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException("A picture lies somewhere and has a name there");
        }
    }

    @Override
    public String toString() {
        return platform + ":…";
    }
}
