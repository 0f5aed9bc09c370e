package org.imagetoimageai.bot.media;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes one kind of image of the many that decoders return: eight bits a colour, sRGB.
final class Canvas {

    private static final int RGB = 3;

    private Canvas() {}

    /// Eight bits each of red, green, blue, and of alpha if there is any; the values as they lay in the file.
    /// Java takes grey for linear light when it draws it, and makes it paler than it was, so grey is copied by
    /// hand.
    static BufferedImage eightBit(BufferedImage image) {
        var colours = image.getColorModel();
        var deep = colours.getTransferType() == DataBuffer.TYPE_USHORT;
        var grey = colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        return colours instanceof IndexColorModel || (!deep && !grey) ? image : copied(image, deep ? 8 : 0);
    }

    private static BufferedImage copied(BufferedImage image, int shift) {
        var raster = image.getRaster();
        var bands = raster.getNumBands();
        var alpha = image.getColorModel().hasAlpha();
        var type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var samples = new int[image.getWidth() * bands];
        var line = new int[image.getWidth()];
        for (var y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, line.length, 1, samples);
            for (var x = 0; x < line.length; x++) {
                line[x] = pixel(samples, x * bands, bands, shift);
            }
            copy.setRGB(0, y, line.length, 1, line, 0, line.length);
        }
        return copy;
    }

    private static int pixel(int[] samples, int at, int bands, int shift) {
        var red = samples[at] >> shift;
        var green = bands < RGB ? red : samples[at + 1] >> shift;
        var blue = bands < RGB ? red : samples[at + 2] >> shift;
        var alpha = bands % 2 == 0 ? samples[at + bands - 1] >> shift : 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /// The same colours in sRGB. A profile that is damaged or of another kind of picture is left out of account, as
    /// browsers do.
    ///
    /// @param image of one of the `INT` types
    static BufferedImage inSrgb(BufferedImage image, byte @Nullable [] profile) {
        return profile == null
                ? image
                : space(profile).flatMap(space -> converted(image, space)).orElse(image);
    }

    private static Optional<ICC_ColorSpace> space(byte[] profile) {
        try {
            var icc = ICC_Profile.getInstance(profile);
            var usable = icc.getColorSpaceType() == ColorSpace.TYPE_RGB && icc.getNumComponents() == RGB;
            return usable ? Optional.of(new ICC_ColorSpace(icc)) : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> converted(BufferedImage image, ICC_ColorSpace space) {
        var alpha = image.getColorModel().hasAlpha();
        var bytes = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        bytes.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), elements(image, alpha));
        var colours = new ComponentColorModel(
                space, alpha, false, alpha ? BufferedImage.TRANSLUCENT : BufferedImage.OPAQUE, DataBuffer.TYPE_BYTE);
        try {
            var target = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
            return Optional.of(new ColorConvertOp(null)
                    .filter(new BufferedImage(colours, bytes.getRaster(), false, null), target));
        } catch (CMMException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] elements(BufferedImage image, boolean alpha) {
        var bands = alpha ? RGB + 1 : RGB;
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var elements = new byte[pixels.length * bands];
        for (var i = 0; i < pixels.length; i++) {
            elements[i * bands] = (byte) (pixels[i] >> 16);
            elements[i * bands + 1] = (byte) (pixels[i] >> 8);
            elements[i * bands + 2] = (byte) pixels[i];
            if (alpha) {
                elements[i * bands + RGB] = (byte) (pixels[i] >>> 24);
            }
        }
        return elements;
    }

    /// Whether any pixel lets something show through, which an alpha channel alone does not mean.
    static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        var line = new int[image.getWidth()];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (var pixel : line) {
                if (pixel >>> 24 != 255) {
                    return true;
                }
            }
        }
        return false;
    }
}
