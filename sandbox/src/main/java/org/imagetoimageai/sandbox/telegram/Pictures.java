package org.imagetoimageai.sandbox.telegram;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// What becomes of an uploaded photo, see [sendPhoto](https://core.telegram.org/bots/api#sendphoto): at most 10 MB,
/// width plus height at most 10000, ratio at most 20; kept upright as JPEG renditions of at most 1280 pixels, never as
/// it came.
final class Pictures {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_PIXELS_OF_BOTH_SIDES = 10_000;
    private static final int MOST_RATIO = 20;
    private static final int[] RENDITIONS = {90, 320, 800, 1280};

    private final Files files;

    Pictures(Files files) {
        this.files = files;
    }

    List<PhotoSize> photo(byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.badRequest("file of size " + bytes.length
                    + " bytes is too big for a photo; the maximum size is " + MOST_BYTES + " bytes");
        }
        var picture = decode(bytes);
        var sizes = new ArrayList<PhotoSize>();
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        for (var edge : RENDITIONS) {
            sizes.add(rendition(picture, Math.min(1.0, (double) edge / longest)));
            if (edge >= longest) {
                break;
            }
        }
        return files.photo(List.copyOf(sizes));
    }

    private PhotoSize rendition(BufferedImage picture, double scale) {
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return new PhotoSize(files.rendition(jpeg(scaled)), width, height);
    }

    private static BufferedImage decode(byte[] bytes) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader(input);
            if (reader == null) {
                throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
            }
            reader.setInput(input, true, true);
            requireDimensions(reader.getWidth(0), reader.getHeight(0));
            return Orientation.upright(reader.read(0), bytes);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
        }
    }

    private static @Nullable ImageReader reader(@Nullable ImageInputStream input) {
        var readers = ImageIO.getImageReaders(input);
        return readers.hasNext() ? readers.next() : null;
    }

    private static void requireDimensions(int width, int height) {
        var ratio = (double) Math.max(width, height) / Math.min(width, height);
        if (width + height > MOST_PIXELS_OF_BOTH_SIDES || ratio > MOST_RATIO) {
            throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
    }

    private static byte[] jpeg(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
