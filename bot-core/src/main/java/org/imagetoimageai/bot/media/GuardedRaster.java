package org.imagetoimageai.bot.media;

import java.awt.Point;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/// Pixels that are written only until somebody says stop: TwelveMonkeys' lossless WebP decoder applies as many
/// transforms as a file names, each over the whole picture, and reads no input meanwhile.
final class GuardedRaster extends WritableRaster {

    private final WritableRaster pixels;
    private final StopSign stop;

    GuardedRaster(WritableRaster pixels, StopSign stop) {
        super(pixels.getSampleModel(), pixels.getDataBuffer(), pixels.getBounds(), new Point(), null);
        this.pixels = pixels;
        this.stop = stop;
    }

    /// The same pixels, unguarded.
    WritableRaster pixels() {
        return pixels;
    }

    @Override
    public Object getDataElements(int x, int y, @Nullable Object target) {
        return pixels.getDataElements(x, y, target);
    }

    @Override
    public void setDataElements(int x, int y, Object source) {
        stop.obey();
        pixels.setDataElements(x, y, source);
    }

    @Override
    public void setDataElements(int x, int y, Raster source) {
        pixels.setDataElements(x, y, source);
    }

    /// The decoder works on parts of it. They begin where it begins.
    @Override
    public WritableRaster createWritableChild(
            int x, int y, int width, int height, int childX, int childY, int @Nullable [] bands) {
        if (x != 0 || y != 0 || childX != 0 || childY != 0) {
            throw new IllegalArgumentException("Guards upper left corners only");
        }
        return new GuardedRaster(pixels.createWritableChild(0, 0, width, height, 0, 0, bands), stop);
    }
}
