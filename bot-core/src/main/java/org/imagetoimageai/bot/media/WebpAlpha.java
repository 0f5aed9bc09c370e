package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// The transparency of a lossy WebP, which lies in a chunk of its own
/// ([specification](https://developers.google.com/speed/webp/docs/riff_container#alpha)). TwelveMonkeys reads it too,
/// but
/// cannot be stopped while it does.
final class WebpAlpha {

    private static final int SIGNATURE = 0x2f;
    private static final int SIDE_BITS = 14;

    private final byte[] plane;
    private final int width;

    private WebpAlpha(byte[] plane, int width) {
        this.plane = plane;
        this.width = width;
    }

    static Optional<WebpAlpha> of(byte[] chunk, PictureInfo info, StopSign stop) {
        if (chunk.length == 0) {
            return Optional.empty();
        }
        var compression = chunk[0] & 3;
        var values = ByteBuffer.wrap(chunk, 1, chunk.length - 1).slice();
        var plane = compression == 0 ? plain(values, info) : compressed(values, info, stop);
        return plane.map(filtered ->
                new WebpAlpha(unfiltered(filtered, info.width(), chunk[0] >> 2 & 3), info.width()));
    }

    private static Optional<byte[]> plain(ByteBuffer values, PictureInfo info) {
        var plane = new byte[(int) info.pixels()];
        if (values.capacity() < plane.length) {
            return Optional.empty();
        }
        values.get(plane);
        return Optional.of(plane);
    }

    /// The greens of a lossless WebP that lacks its header.
    private static Optional<byte[]> compressed(ByteBuffer values, PictureInfo info, StopSign stop) {
        var image = ByteBuffer.allocate(5 + values.capacity())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) SIGNATURE)
                .putInt((info.width() - 1) | (info.height() - 1) << SIDE_BITS)
                .put(values)
                .flip();
        return ImageCodec.decode(PictureFormat.WEBP, WebpEssence.simple("VP8L", image), 1, stop)
                .map(WebpAlpha::greens);
    }

    private static byte[] greens(BufferedImage image) {
        var width = image.getWidth();
        var plane = new byte[width * image.getHeight()];
        var line = new int[width];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, width, 1, 1, line);
            for (var x = 0; x < width; x++) {
                plane[y * width + x] = (byte) line[x];
            }
        }
        return plane;
    }

    private static byte[] unfiltered(byte[] plane, int width, int filter) {
        for (var i = 1; filter != 0 && i < plane.length; i++) {
            plane[i] += (byte) predicted(plane, i, width, filter);
        }
        return plane;
    }

    /// From the left, from above, or from the slope between them; along the edges from the only neighbour.
    private static int predicted(byte[] plane, int i, int width, int filter) {
        if (i < width) {
            return plane[i - 1];
        }
        if (i % width == 0 || filter == 2) {
            return plane[i - width];
        }
        if (filter == 1) {
            return plane[i - 1];
        }
        var slope = Byte.toUnsignedInt(plane[i - 1])
                + Byte.toUnsignedInt(plane[i - width])
                - Byte.toUnsignedInt(plane[i - width - 1]);
        return Math.clamp(slope, 0, 255);
    }

    /// @param step by which the image was decoded: every so many-th pixel
    BufferedImage addedTo(BufferedImage opaque, int step) {
        var image = new BufferedImage(opaque.getWidth(), opaque.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var line = new int[opaque.getWidth()];
        for (var y = 0; y < opaque.getHeight(); y++) {
            opaque.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (var x = 0; x < line.length; x++) {
                line[x] = (line[x] & 0xffffff) | plane[y * step * width + x * step] << 24;
            }
            image.setRGB(0, y, line.length, 1, line, 0, line.length);
        }
        return image;
    }
}
