package org.imagetoimageai.sandbox.painting;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/// Places: one stands at the horizon or on the shore.
final class Buildings {

    private static final Color LAMP = Colors.of(0xFFE08A);

    private Buildings() {}

    static void lighthouse(Brush brush) {
        rock(brush);
        var stripe = brush.accent(0xD8453F);
        brush.polygon(Color.WHITE, 39, 88, 43, 26, 57, 26, 61, 88);
        for (var i = 0; i < 3; i++) {
            var top = 34 + i * 19.0;
            var left = 43 - (top - 26) * 4 / 62;
            brush.polygon(stripe, left - 0.6, top + 9, left, top, 100 - left, top, 100.6 - left, top + 9);
        }
        brush.box(Colors.of(0x3B3F4C), 38, 23, 24, 3.4);
        brush.box(Colors.of(0x2F3540), 44, 12, 12, 11);
        brush.polygon(stripe, 41, 13, 50, 3, 59, 13);
        brush.box(Colors.of(0x5A4636), 47, 79, 6, 9);
        if (brush.scene().daytime().lampsAreLit()) {
            beam(brush, -1);
            beam(brush, 1);
            brush.glow(Colors.clear(LAMP, 0.9), 50, 18, 24);
        }
        brush.shine(LAMP, new Rectangle2D.Double(46, 14, 8, 8));
    }

    private static void beam(Brush brush, int side) {
        var end = 50 + side * 150.0;
        brush.ray(Colors.clear(LAMP, 0.62), 50, end, Brush.path(new double[] {50, 17, end, -8, end, 42, 50, 19}, true));
    }

    private static void rock(Brush brush) {
        var stone = Colors.of(0x6B625C);
        brush.bloom(stone, 6, 101, 14, 90, 26, 86, 36, 86, 46, 83, 58, 84, 66, 87, 80, 88, 90, 94, 96, 101);
        brush.bloom(Colors.darker(stone), 48, 101, 54, 92, 70, 88, 78, 91, 86, 93, 92, 97, 96, 101);
    }

    static void castle(Brush brush) {
        var wall = brush.accent(0xB9AFA6);
        tower(brush, wall, 10, 40);
        tower(brush, wall, 72, 40);
        tower(brush, wall, 40, 20);
        brush.box(Colors.darker(wall), 24, 60, 52, 41);
        for (var x = 24; x < 74; x += 9) {
            brush.box(Colors.darker(wall), x, 55, 5, 7);
        }
        brush.bloom(Colors.of(0x40332D), 43, 101, 43, 78, 57, 78, 57, 101);
    }

    private static void tower(Brush brush, Color wall, double x, double top) {
        brush.box(wall, x, top, 19, 101 - top);
        brush.polygon(Colors.of(0x7A4E8C), x - 3, top + 1, x + 9.5, top - 22, x + 22, top + 1);
        window(brush, x + 7, top + 10);
        brush.line(Colors.of(0x55504C), 0.9, x + 9.5, top - 22, x + 9.5, top - 32);
        brush.polygon(Colors.of(0xE3B23C), x + 9.5, top - 32, x + 18, top - 29, x + 9.5, top - 26);
    }

    static void temple(Brush brush) {
        var stone = brush.accent(0x8C8278);
        for (var i = 0; i < 5; i++) {
            var half = 46 - i * 8.5;
            brush.box(i % 2 == 0 ? stone : Colors.darker(stone), 50 - half, 88 - i * 12, half * 2, 13.5);
        }
        for (var i = 0; i < 3; i++) {
            stupa(brush, Colors.lighter(stone), 22 + i * 28.0, i == 1 ? 30 : 62, i == 1 ? 1.5 : 1);
        }
        brush.bloom(Colors.of(0x3B342F), 44, 101, 44, 84, 56, 84, 56, 101);
    }

    private static void stupa(Brush brush, Color stone, double x, double top, double scale) {
        brush.bloom(
                stone,
                x - 8 * scale,
                top + 13 * scale,
                x - 8 * scale,
                top + 2 * scale,
                x - 3 * scale,
                top,
                x,
                top,
                x + 3 * scale,
                top,
                x + 8 * scale,
                top + 2 * scale,
                x + 8 * scale,
                top + 13 * scale);
        brush.polygon(stone, x - 1.6 * scale, top + 1, x, top - 12 * scale, x + 1.6 * scale, top + 1);
    }

    static void house(Brush brush) {
        var wall = brush.accent(0xF0DDBB);
        brush.box(Colors.of(0x8A5B45), 66, 18, 10, 26);
        brush.box(wall, 14, 50, 72, 51);
        brush.polygon(Colors.darker(wall), 72, 50, 86, 50, 86, 101, 72, 101);
        brush.polygon(Colors.of(0xA84B3C), 4, 54, 50, 16, 96, 54);
        brush.polygon(Colors.of(0x8C3B30), 50, 16, 96, 54, 80, 54);
        brush.box(Colors.of(0x6E4630), 42, 70, 16, 31);
        brush.oval(Colors.of(0xE6C068), 54, 84, 2.6, 2.6);
        window(brush, 22, 62);
        window(brush, 66, 62);
    }

    private static void window(Brush brush, double x, double y) {
        var pane = new Rectangle2D.Double(x, y, 11 * 0.9, 12);
        if (brush.scene().daytime().lampsAreLit()) {
            brush.glow(Colors.clear(LAMP, 0.5), x + 5, y + 6, 18);
            brush.shine(LAMP, pane);
        } else {
            brush.fill(Colors.of(0xBFE0F0), pane);
        }
        brush.line(Colors.of(0x6E4630), 1.1, x + 5, y, x + 5, y + 12);
        brush.line(Colors.of(0x6E4630), 1.1, x, y + 6, x + 10, y + 6);
    }
}
