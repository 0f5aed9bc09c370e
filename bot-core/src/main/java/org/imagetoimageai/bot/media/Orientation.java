package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as EXIF numbers it from 1 to 8: which edges of the stored picture are its upper and left
/// one.
enum Orientation {
    TOP_LEFT(false, false, false),
    TOP_RIGHT(false, true, false),
    BOTTOM_RIGHT(false, true, true),
    BOTTOM_LEFT(false, false, true),
    LEFT_TOP(true, false, false),
    RIGHT_TOP(true, false, true),
    RIGHT_BOTTOM(true, true, true),
    LEFT_BOTTOM(true, true, false);

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private final boolean turned;
    private final boolean fromRight;
    private final boolean fromBottom;

    /// The upright picture's pixel (x, y) is the stored one's (x, y), or (y, x) when turned, counted from the right or
    /// the bottom.
    Orientation(boolean turned, boolean fromRight, boolean fromBottom) {
        this.turned = turned;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /// Reads the first directory of an EXIF block and follows no link, so that no circle of links holds it up. What
    /// is damaged or absent means upright.
    static Orientation of(ByteBuffer exif) {
        try {
            var tiff = withoutPreamble(exif);
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            var entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (var i = 0; i < entries; i++) {
                var entry = directory + 2 + i * ENTRY;
                if (tiff.getShort(entry) == TAG && tiff.getShort(entry + 2) == SHORT) {
                    return values()[tiff.getShort(entry + 8) - 1];
                }
            }
            return TOP_LEFT;
        } catch (IndexOutOfBoundsException damaged) {
            return TOP_LEFT;
        }
    }

    private static ByteBuffer withoutPreamble(ByteBuffer exif) {
        return exif.get(0) == 'E' ? exif.slice(6, exif.capacity() - 6) : exif.slice();
    }

    /// @param image of one of the `INT` types
    BufferedImage upright(BufferedImage image) {
        if (this == TOP_LEFT) {
            return image;
        }
        var width = image.getWidth();
        var height = image.getHeight();
        var upright = new BufferedImage(turned ? height : width, turned ? width : height, image.getType());
        var line = new int[upright.getWidth()];
        for (var y = 0; y < upright.getHeight(); y++) {
            for (var x = 0; x < line.length; x++) {
                var column = turned ? y : x;
                var row = turned ? x : y;
                line[x] = image.getRGB(fromRight ? width - 1 - column : column, fromBottom ? height - 1 - row : row);
            }
            upright.setRGB(0, y, line.length, 1, line, 0, line.length);
        }
        return upright;
    }
}
