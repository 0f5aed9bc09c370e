package org.imagetoimageai.bot.media;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What of a file it takes to show its first frame, and nothing else: a decoder never sees the chunks in which
/// people hide things, and metadata cannot slip through what was left out.
///
/// @param file a smaller file of the same format
/// @param alpha of a WebP that keeps it apart
/// @param profile the ICC profile, as it lay in the file
@SuppressWarnings("ArrayRecordComponent") // never compared
record Essence(
        PictureFormat format,
        byte[] file,
        byte @Nullable [] alpha,
        byte @Nullable [] profile,
        Orientation orientation) {

    /// Far larger than any in use, and too small to hurt.
    static final int MAX_PROFILE = 4 * 1024 * 1024;

    /// Empty for a file whose structure is damaged or cut short. Reads it once, from front to back, and decompresses
    /// nothing but a profile.
    static Optional<Essence> of(PictureFormat format, byte[] upload) {
        try {
            return Optional.of(
                    switch (format) {
                        case PNG -> new PngEssence(upload).read();
                        case JPEG -> new JpegEssence(upload).read();
                        case GIF -> new GifEssence(upload).read();
                        case WEBP -> new WebpEssence(upload).read();
                    });
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }
}
