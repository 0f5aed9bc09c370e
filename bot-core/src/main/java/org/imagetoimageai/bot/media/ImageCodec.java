package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// ImageIO, tamed: it works in memory only and its failures are empty answers.
final class ImageCodec {

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
        return read(
                format, bytes, reader -> new PictureInfo(format.mediaType(), reader.getWidth(0), reader.getHeight(0)));
    }

    /// The first frame. Whoever calls has checked the number of pixels.
    static Optional<BufferedImage> decode(byte[] bytes) {
        return PictureFormat.of(bytes).flatMap(format -> read(format, bytes, reader -> reader.read(0)));
    }

    private static <T> Optional<T> read(PictureFormat format, byte[] bytes, Reading<T> reading) {
        var readers = ImageIO.getImageReadersByMIMEType(format.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("No reader for " + format);
        }
        var reader = readers.next();
        try (var input = new FiniteInput(bytes)) {
            reader.setInput(input, true, true);
            return Optional.of(reading.of(reader));
        } catch (IOException | RuntimeException damaged) {
            // Readers answer damage with many kinds of exception, of which IOException is only one.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /// @param quality from 0 to 1
    static byte[] encodeJpeg(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new IllegalStateException("An RGB image did not become a JPEG", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }
}
