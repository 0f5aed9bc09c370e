package org.imagetoimageai.sandbox.painting;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.List;

/// Pictures side by side in rows, in their order, each covering its place; one alone covers all.
final class Collage {

    private Collage() {}

    static Pixels of(List<BufferedImage> pictures, Canvas canvas) {
        var pixels = new Pixels(canvas.width(), canvas.height());
        var graphics = pixels.image().createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (var i = 0; i < pictures.size(); i++) {
            cover(graphics, pictures.get(i), place(i, pictures.size(), canvas));
        }
        graphics.dispose();
        return pixels;
    }

    private static Rectangle place(int index, int count, Canvas canvas) {
        var columns = (int) Math.ceil(Math.sqrt(count));
        var rows = (count + columns - 1) / columns;
        var row = index / columns;
        var inRow = Math.min(columns, count - row * columns);
        var left = canvas.width() * (index % columns) / inRow;
        var right = canvas.width() * (index % columns + 1) / inRow;
        var top = canvas.height() * row / rows;
        var bottom = canvas.height() * (row + 1) / rows;
        return new Rectangle(left, top, right - left, bottom - top);
    }

    private static void cover(Graphics2D graphics, BufferedImage picture, Rectangle place) {
        var scale = Math.max((double) place.width / picture.getWidth(), (double) place.height / picture.getHeight());
        var width = (int) Math.ceil(picture.getWidth() * scale);
        var height = (int) Math.ceil(picture.getHeight() * scale);
        Shape before = graphics.getClip();
        graphics.clip(place);
        graphics.drawImage(
                picture,
                place.x + (place.width - width) / 2,
                place.y + (place.height - height) / 2,
                width,
                height,
                null);
        graphics.setClip(before);
    }
}
