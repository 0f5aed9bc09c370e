package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;

/// The pixels of an image, row by row, as 0xAARRGGBB.
///
/// @param values may be changed
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pixels(int width, int height, int[] values) {

    static Pixels of(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    BufferedImage image() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, values, 0, width);
        return image;
    }

    int size() {
        return values.length;
    }
}
