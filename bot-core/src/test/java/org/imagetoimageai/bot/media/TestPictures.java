package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Optional;
import org.imagetoimageai.sandbox.hostile.SamplePictures;

/// Pictures made for tests.
final class TestPictures {

    private TestPictures() {}

    static PictureBytes png(int width, int height) {
        return known(SamplePictures.png(width, height));
    }

    static PictureBytes jpeg(int width, int height) {
        return known(SamplePictures.jpeg(width, height));
    }

    static PictureBytes gif(int width, int height) {
        return known(SamplePictures.gif(width, height));
    }

    /// One pixel, lossless.
    static PictureBytes webp() {
        return known(Base64.getDecoder().decode("UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA="));
    }

    /// As large as its pixels.
    static PictureBytes noise(int width, int height) {
        return known(SamplePictures.noise(width, height));
    }

    static PictureBytes transparent(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        return known(SamplePictures.encoded(image, "png"));
    }

    /// A PNG with these words, uncompressed, in a text chunk.
    static PictureBytes saying(String words) {
        return known(SamplePictures.saying(words));
    }

    static Optional<BufferedImage> decoded(byte[] picture) {
        return PictureFormat.of(picture).flatMap(format -> ImageCodec.decode(format, picture, 1, new StopSign()));
    }

    private static PictureBytes known(byte[] picture) {
        return PictureBytes.of(picture).orElseThrow();
    }
}
