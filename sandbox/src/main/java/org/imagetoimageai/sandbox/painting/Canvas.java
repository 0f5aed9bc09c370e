package org.imagetoimageai.sandbox.painting;

/// The size of a picture in pixels.
public record Canvas(int width, int height) {

    public Canvas {
        if (width < 64 || height < 64) {
            throw new IllegalArgumentException("Too small to paint on: " + width + "x" + height);
        }
    }

    /// What shapes are measured by, so that they fit the narrow side.
    double unit() {
        return Math.min(width, height);
    }
}
