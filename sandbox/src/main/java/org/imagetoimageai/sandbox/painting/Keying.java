package org.imagetoimageai.sandbox.painting;

import java.util.regex.Pattern;

/// Finds the subject of a picture and puts it before one flat colour. What looks like the rim of its row is background;
/// where that leaves next to nothing or everything, the subject is an oval in the middle.
final class Keying {

    private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{6})\\b");
    private static final int NEAR = 60;

    private Keying() {}

    /// The first colour written like `#00ff00`.
    static int color(String prompt) {
        var found = COLOR.matcher(prompt);
        return found.find() ? Integer.parseInt(found.group(1), 16) : 0x00FF00;
    }

    static Pixels onto(int color, Pixels picture) {
        var background = background(picture);
        var share = share(background);
        if (share < 0.05 || share > 0.97) {
            outsideOval(picture, background);
        }
        for (var at = 0; at < picture.size(); at++) {
            if (background[at]) {
                picture.set(at, color);
            }
        }
        return picture;
    }

    private static boolean[] background(Pixels picture) {
        var background = new boolean[picture.size()];
        for (var at = 0; at < background.length; at++) {
            var left = at - at % picture.width();
            var right = left + picture.width() - 1;
            background[at] = isNear(picture, at, left) || isNear(picture, at, right);
        }
        return background;
    }

    private static boolean isNear(Pixels picture, int at, int other) {
        return Pixels.distance(picture.get(at), picture.get(other)) <= NEAR;
    }

    private static double share(boolean[] background) {
        var count = 0;
        for (var one : background) {
            count += one ? 1 : 0;
        }
        return (double) count / background.length;
    }

    private static void outsideOval(Pixels picture, boolean[] background) {
        var halfWidth = picture.width() / 2.0;
        var halfHeight = picture.height() / 2.0;
        for (var at = 0; at < background.length; at++) {
            var column = at % picture.width();
            var row = at / picture.width();
            var x = (column - halfWidth) / (halfWidth * 0.7);
            var y = (row - halfHeight) / (halfHeight * 0.8);
            background[at] = x * x + y * y > 1;
        }
    }
}
