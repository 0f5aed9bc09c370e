package org.imagetoimageai.bot.media;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Which pixels are background, which are the subject, and which lie at the edge between them.
final class Trimap {

    static final byte SUBJECT = 0;
    static final byte EDGE = 1;
    static final byte BACKGROUND = 2;

    /// An enclosed hole has no border to vouch for it, so it must be of nearly the very colour.
    private static final float VERY_NEAR = 14;

    private static final int SMALLEST_HOLE = 12;

    /// So much of the background's hue, and so many edges deep.
    private static final float TINTED = 0.2f;

    private static final int SHINE = 5;

    /// So much of it that only the background can be meant, such as a gap in a lock of hair.
    private static final float GLARING = 0.65f;

    private final Pixels pixels;
    private final byte[] distances;
    private final byte[] labels;

    private Trimap(Pixels pixels, byte[] distances) {
        this.pixels = pixels;
        this.distances = distances;
        this.labels = new byte[distances.length];
    }

    static Trimap of(Pixels pixels, KeyColour key) {
        var distances = new byte[pixels.size()];
        for (var i = 0; i < distances.length; i++) {
            distances[i] = (byte) Math.min(127, key.distance(pixels.values()[i]));
        }
        var trimap = new Trimap(pixels, distances);
        trimap.floodFromBorder();
        trimap.floodHoles();
        trimap.markEdges(key);
        return trimap;
    }

    byte at(int i) {
        return labels[i];
    }

    /// How wide an edge is, in pixels: what resampling and a JPEG's coarse colours blur.
    int edge() {
        return 3 + Math.max(pixels.width(), pixels.height()) / 2_048;
    }

    private void floodFromBorder() {
        var width = pixels.width();
        var open = new IntStack();
        for (var i = 0; i < labels.length; i++) {
            var x = i % width;
            if (x == 0 || x == width - 1 || i < width || i >= labels.length - width) {
                enter(i, open);
            }
        }
        flood(open);
    }

    private void floodHoles() {
        var open = new IntStack();
        for (var i = 0; i < labels.length; i++) {
            if (labels[i] == SUBJECT && distances[i] < VERY_NEAR && isWide(i)) {
                enter(i, open);
                flood(open);
            }
        }
    }

    /// Enough of the same around it; a single pixel may be anything.
    private boolean isWide(int i) {
        var count = 0;
        for (var y = -2; y <= 2; y++) {
            for (var x = -2; x <= 2; x++) {
                var neighbour = neighbour(i, x, y);
                count += neighbour >= 0 && distances[neighbour] < VERY_NEAR ? 1 : 0;
            }
        }
        return count >= SMALLEST_HOLE;
    }

    private void flood(IntStack open) {
        while (!open.isEmpty()) {
            var i = open.pop();
            enter(neighbour(i, -1, 0), open);
            enter(neighbour(i, 1, 0), open);
            enter(neighbour(i, 0, -1), open);
            enter(neighbour(i, 0, 1), open);
        }
    }

    private void enter(int i, IntStack open) {
        if (i >= 0 && labels[i] == SUBJECT && distances[i] < KeyColour.NEAR) {
            labels[i] = BACKGROUND;
            open.push(i);
        }
    }

    /// Grows the edge into the subject, farther where the background shines through, as between hairs, and by one pixel
    /// into the background.
    private void markEdges(KeyColour key) {
        var inner = pixelsThat(i -> labels[i] == SUBJECT && touches(i, BACKGROUND));
        var outer = pixelsThat(i -> labels[i] == BACKGROUND && touches(i, SUBJECT));
        for (var i : inner) {
            labels[i] = EDGE;
        }
        for (var step = 1; step < edge(); step++) {
            inner = deeper(inner, i -> true);
        }
        for (var step = 0; step < SHINE * edge(); step++) {
            inner = deeper(inner, i -> tint(i, key) > TINTED);
        }
        var glaring = pixelsThat(i -> labels[i] == SUBJECT && tint(i, key) > GLARING);
        for (var i : glaring) {
            labels[i] = EDGE;
        }
        for (var step = 0; step < 2 * edge(); step++) {
            glaring = deeper(glaring, i -> tint(i, key) > TINTED);
        }
        for (var i : outer) {
            labels[i] = EDGE;
        }
    }

    private float tint(int i, KeyColour key) {
        return key.tint(Hue.of(pixels.values()[i]));
    }

    private int[] deeper(int[] line, IntPredicate condition) {
        var next = new IntStack();
        for (var i : line) {
            for (var side = 0; side < 9; side++) {
                var neighbour = neighbour(i, side % 3 - 1, side / 3 - 1);
                if (neighbour >= 0 && labels[neighbour] == SUBJECT && condition.test(neighbour)) {
                    labels[neighbour] = EDGE;
                    next.push(neighbour);
                }
            }
        }
        return next.toArray();
    }

    private boolean touches(int i, byte label) {
        for (var side = 0; side < 9; side++) {
            var neighbour = neighbour(i, side % 3 - 1, side / 3 - 1);
            if (neighbour >= 0 && labels[neighbour] == label) {
                return true;
            }
        }
        return false;
    }

    /// In order.
    int[] pixelsThat(IntPredicate condition) {
        var found = new IntStack();
        for (var i = 0; i < labels.length; i++) {
            if (condition.test(i)) {
                found.push(i);
            }
        }
        return found.toArray();
    }

    /// -1 beyond the border.
    int neighbour(int i, int x, int y) {
        var column = i % pixels.width() + x;
        var row = i / pixels.width() + y;
        var inside = column >= 0 && row >= 0 && column < pixels.width() && row < pixels.height();
        return inside ? row * pixels.width() + column : -1;
    }

    /// Of what an `ArrayList` would need many times the memory for.
    static final class IntStack {

        private int[] values = new int[1_024];
        private int size;

        void push(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int pop() {
            return values[--size];
        }

        boolean isEmpty() {
            return size == 0;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
