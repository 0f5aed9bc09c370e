package org.imagetoimageai.sandbox.gemini;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.imagetoimageai.sandbox.painting.Canvas;
import org.imagetoimageai.sandbox.painting.Editor;
import org.imagetoimageai.sandbox.painting.Painter;
import org.jspecify.annotations.Nullable;

/// Paints and encodes, no more at once than there are cores.
final class Studio {

    private final Semaphore easels = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final AtomicInteger painted = new AtomicInteger();
    private final AtomicReference<@Nullable PictureFormat> format = new AtomicReference<>();

    static {
        // Streams stay in memory: a temporary file for each would only cost time.
        ImageIO.setUseCache(false);
    }

    /// From now on all pictures in this format; with null PNG and JPEG take turns.
    void format(@Nullable PictureFormat wanted) {
        format.set(wanted);
    }

    Picture paint(GenerateRequest request) {
        return work(request, Painter.finished(), request.canvas(), nextFormat());
    }

    Picture sketch(GenerateRequest request) {
        var canvas = request.canvas();
        var smaller = new Canvas(Math.max(64, canvas.width() / 2), Math.max(64, canvas.height() / 2));
        return work(request, Painter.sketching(), smaller, PictureFormat.JPEG);
    }

    private PictureFormat nextFormat() {
        var told = format.get();
        if (told != null) {
            return told;
        }
        return painted.getAndIncrement() % 2 == 0 ? PictureFormat.PNG : PictureFormat.JPEG;
    }

    private Picture work(GenerateRequest request, Painter painter, Canvas canvas, PictureFormat format) {
        easels.acquireUninterruptibly();
        try {
            var pictures = decoded(request.pictures());
            return encode(
                    pictures.isEmpty()
                            ? painter.paint(request.prompt(), canvas, null)
                            : Editor.edit(request.prompt(), pictures, canvas),
                    format);
        } finally {
            easels.release();
        }
    }

    /// Those that this JVM can read: it may lack a format that the API takes.
    static List<BufferedImage> decoded(List<Picture> pictures) {
        return pictures.stream().map(Studio::decode).flatMap(Stream::ofNullable).toList();
    }

    /// Null for bytes that are not a picture this JVM can read.
    static @Nullable BufferedImage decode(Picture picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        } catch (IOException e) {
            return null;
        }
    }

    static Picture encode(BufferedImage image, PictureFormat format) {
        var writer = ImageIO.getImageWritersByFormatName(format.encoder()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(format.quality());
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new Picture(format.mimeType(), bytes.toByteArray());
    }
}
