package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// Decodes the essence of a file.
final class FirstFrame {

    /// Where the name of a WebP's chunk says that it is lossless.
    private static final int KIND = 15;

    private static final long BASE_BYTES = 32_000_000;
    private static final int BYTES_PER_PIXEL = 8;

    private FirstFrame() {}

    static Optional<BufferedImage> of(Essence essence, PictureInfo info, int step, StopSign stop) {
        var image = ImageCodec.decode(essence.format(), essence.file(), step, limited(essence, info, stop));
        var alpha = essence.alpha();
        return alpha == null
                ? image
                : image.flatMap(opaque -> WebpAlpha.of(alpha, info, lossless(info, stop))
                        .map(transparency -> transparency.addedTo(opaque, step)));
    }

    private static StopSign limited(Essence essence, PictureInfo info, StopSign stop) {
        var isLossless = essence.format() == PictureFormat.WEBP && essence.file()[KIND] == 'L';
        return isLossless ? lossless(info, stop) : stop;
    }

    /// Of the decoders it is TwelveMonkeys' for lossless WebP that a few bytes can make keep any amount of memory:
    /// by naming transforms, each with data of its own, or many thousand Huffman codes.
    private static StopSign lossless(PictureInfo info, StopSign stop) {
        return stop.orAfter(BASE_BYTES + BYTES_PER_PIXEL * info.pixels());
    }
}
