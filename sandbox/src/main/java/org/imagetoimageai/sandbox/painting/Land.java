package org.imagetoimageai.sandbox.painting;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/// What closes the view at the horizon. These drawings run over the sides of their square, to cover wide pictures.
final class Land {

    private static final double WEST = -420;
    private static final double EAST = 520;

    private Land() {}

    static void mountains(Brush brush) {
        range(brush, Colors.of(0x9FB2CC), 78, 40);
        range(brush, Colors.of(0x6E85A6), 60, 52);
    }

    private static void range(Brush brush, Color rock, double height, double step) {
        for (var x = WEST; x < EAST; x += step * 1.3) {
            var peak = x + brush.any(-10, 10);
            var top = 100 - height * brush.any(0.65, 1.15);
            var half = step * brush.any(0.95, 1.35);
            brush.polygon(rock, peak - half, 101, peak, top, peak + half, 101);
            brush.polygon(Colors.darker(rock), peak, top, peak + half, 101, peak + half * 0.25, 101);
            var cap = (101 - top) * 0.24;
            var side = half * 0.24;
            brush.polygon(
                    Color.WHITE,
                    peak,
                    top,
                    peak - side,
                    top + cap,
                    peak - side * 0.35,
                    top + cap * 0.72,
                    peak + side * 0.1,
                    top + cap * 1.1,
                    peak + side * 0.5,
                    top + cap * 0.75,
                    peak + side,
                    top + cap);
        }
    }

    static void volcano(Brush brush) {
        var rock = Colors.of(0x5C5563);
        brush.bloom(rock, -25, 101, 20, 90, 30, 30, 40, 18, 47, 22, 53, 22, 60, 18, 70, 30, 80, 90, 125, 101);
        brush.glow(Colors.clear(Colors.of(0xFF8B3D), 0.85), 50, 14, 26);
        brush.bloom(
                Colors.of(0xF2592A), 42, 20, 46, 30, 44, 50, 48, 62, 52, 45, 54, 30, 58, 20, 54, 23, 46, 23, 42, 20);
        for (var i = 0; i < 6; i++) {
            brush.oval(
                    Colors.clear(Colors.of(0xA9A4AE), 0.7),
                    40 + i * brush.any(1, 6),
                    4 - i * 7,
                    16 + i * 3,
                    12 + i * 2);
        }
    }

    static void forest(Brush brush) {
        for (var row = 0; row < 3; row++) {
            var green = Colors.mix(Colors.of(0x8FB59A), Colors.of(0x1F5238), row / 2.0);
            for (var x = WEST; x < EAST; x += 17) {
                fir(brush, green, x + brush.any(-6, 6), brush.any(60, 92) - row * 12);
            }
        }
    }

    private static void fir(Brush brush, Color green, double x, double height) {
        for (var tier = 0; tier < 3; tier++) {
            var half = (5 + tier * 4) * height / 80;
            var top = 101 - height + tier * height * 0.24;
            brush.polygon(green, x - half, top + height * 0.46, x, top, x + half, top + height * 0.46);
        }
        brush.box(Colors.darker(green), x - 1.5, 96, 3, 6);
    }

    static void skyline(Brush brush) {
        for (var x = WEST; x < EAST; x += brush.any(15, 24)) {
            tower(brush, x, brush.any(13, 22), brush.any(30, 98));
        }
    }

    private static void tower(Brush brush, double x, double width, double height) {
        var wall = Colors.mix(Colors.of(0x5D6B85), Colors.of(0x96A3BA), brush.any(0, 1));
        brush.box(wall, x, 101 - height, width, height + 2);
        var lit = brush.scene().daytime().lampsAreLit();
        for (var y = 105 - height; y < 96; y += 6) {
            for (var column = x + 2.5; column < x + width - 3; column += 5) {
                var pane = new Rectangle2D.Double(column, y, 2.4, 3);
                if (lit && brush.any(0, 1) < 0.55) {
                    brush.shine(Colors.of(0xFFE08A), pane);
                } else {
                    brush.fill(Colors.lighter(wall), pane);
                }
            }
        }
    }
}
