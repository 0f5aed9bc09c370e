package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/// ImageIO, tamed: it works in memory only and its failures are empty answers.
final class ImageCodec {

    /// Half the time of the best compression, for a few per cent more bytes.
    private static final float PNG_QUALITY = 0.6f;

    static {
        // By default ImageIO buffers streams in the temp folder: pictures in the clear on a disk.
        ImageIO.setUseCache(false);
        // It looks for readers with the thread's class loader, and a worker's may not see those inside an executable
        // jar.
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ImageCodec.class.getClassLoader());
        ImageIO.scanForPlugins();
        thread.setContextClassLoader(loader);
    }

    private ImageCodec() {}

    static Optional<PictureInfo> header(PictureFormat format, byte[] bytes) {
        return read(format, bytes, new StopSign(), reader -> info(format, reader));
    }

    private static PictureInfo info(PictureFormat format, ImageReader reader) throws IOException {
        return new PictureInfo(format.mediaType(), reader.getWidth(0), reader.getHeight(0));
    }

    /// The first frame. Whoever calls has checked the number of pixels.
    ///
    /// @param step takes only every so many-th pixel, in both directions
    static Optional<BufferedImage> decode(PictureFormat format, byte[] bytes, int step, StopSign stop) {
        return read(format, bytes, stop, reader -> {
            var damage = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> damage.compareAndSet(false, isDamage(warning)));
            var image = reader.read(0, parameters(format, reader, step, stop));
            return damage.get() ? null : unguarded(image);
        });
    }

    private static ImageReadParam parameters(PictureFormat format, ImageReader reader, int step, StopSign stop)
            throws IOException {
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        if (format == PictureFormat.WEBP) {
            var type = reader.getImageTypes(0).next();
            var width = (reader.getWidth(0) + step - 1) / step;
            var height = (reader.getHeight(0) + step - 1) / step;
            var pixels = type.createBufferedImage(width, height).getRaster();
            parameters.setDestination(
                    new BufferedImage(type.getColorModel(), new GuardedRaster(pixels, stop), false, null));
        }
        return parameters;
    }

    /// Java draws pixels of its own kinds much faster.
    private static BufferedImage unguarded(BufferedImage image) {
        return image.getRaster() instanceof GuardedRaster guarded
                ? new BufferedImage(image.getColorModel(), guarded.pixels(), false, null)
                : image;
    }

    /// The native JPEG decoder paints what is missing grey, and says so in a warning.
    private static boolean isDamage(String warning) {
        return warning.startsWith("Corrupt JPEG data") && !warning.contains("extraneous");
    }

    private static <T> Optional<T> read(PictureFormat format, byte[] bytes, StopSign stop, Reading<T> reading) {
        var readers = ImageIO.getImageReadersByMIMEType(format.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("No reader for " + format);
        }
        var reader = readers.next();
        try (var input = new FiniteInput(bytes, stop)) {
            reader.setInput(input, true, true);
            return Optional.ofNullable(reading.of(reader));
        } catch (IOException | RuntimeException | AssertionError damaged) {
            // Readers answer damage with many kinds of exception, of which IOException is only one.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /// @param quality from 0 to 1
    static byte[] encodeJpeg(BufferedImage image, float quality) {
        return encode(image, "image/jpeg", quality);
    }

    static byte[] encodePng(BufferedImage image) {
        return encode(image, "image/png", PNG_QUALITY);
    }

    private static byte[] encode(BufferedImage image, String mediaType, float quality) {
        var writer = ImageIO.getImageWritersByMIMEType(mediaType).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new IllegalStateException("An RGB image was not encoded", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private interface Reading<T> {
        @Nullable
        T of(ImageReader reader) throws IOException;
    }
}
