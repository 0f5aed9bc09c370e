package org.imagetoimageai.sandbox.painting;

import java.awt.Color;

/// What grows in the foreground.
final class Plants {

    private static final Color BARK = Colors.of(0x6B4A32);

    private Plants() {}

    static void tree(Brush brush) {
        brush.bloom(BARK, 42, 101, 46, 86, 46, 66, 45, 52, 50, 50, 52, 50, 56, 52, 54, 66, 55, 86, 60, 101);
        var leaves = brush.accent(0x3F8A4A);
        for (var i = 0; i < 15; i++) {
            var turn = i * 2.4;
            var away = 6 + i * 1.35;
            var size = brush.any(24, 34);
            var x = 50 + Math.cos(turn) * away * 1.25 - size / 2;
            var y = 34 + Math.sin(turn) * away * 0.9 - size / 2;
            brush.oval(
                    Colors.mix(Colors.darker(leaves), Colors.lighter(leaves), (62 - y) / 75.0 * 0.8), x, y, size, size);
        }
    }

    static void palm(Brush brush) {
        brush.bloom(BARK, 44, 101, 48, 80, 54, 60, 60, 34, 61, 33, 63, 33, 64, 35, 60, 62, 54, 82, 53, 101);
        var leaf = brush.accent(0x3C9A54);
        for (var i = 0; i < 7; i++) {
            var turn = Math.PI * (1.02 + i * 0.16);
            var x = 62 + Math.cos(turn) * 40;
            var y = 36 + Math.sin(turn) * 24 + 12;
            var midX = 62 + Math.cos(turn) * 22;
            var midY = 30 + Math.sin(turn) * 24;
            brush.bloom(leaf, 62, 34, midX, midY - 5, midX, midY - 4, x, y, midX, midY + 5, midX, midY + 6, 62, 34);
        }
        brush.oval(Colors.of(0x7B5230), 55, 35, 7, 7);
        brush.oval(Colors.of(0x7B5230), 62, 37, 7, 7);
    }

    static void flowers(Brush brush) {
        for (var i = 0; i < 7; i++) {
            var x = 8 + i * 14 + brush.any(-4, 4);
            var y = brush.any(28, 68);
            brush.curve(Colors.of(0x6DB35A), 1.8, x, 101, x + 3, 90, x - 3, y + 20, x, y);
            brush.bloom(Colors.of(0x6DB35A), x, 92, x + 5, 80, x + 11, 82, x + 12, 78, x + 12, 88, x + 5, 92, x, 92);
            var color = brush.scene().accent().orElse(Colors.hue(0.86 + brush.any(0, 0.28), 0.6, 0.97));
            flower(brush, color, x, y);
        }
    }

    private static void flower(Brush brush, Color color, double x, double y) {
        for (var i = 0; i < 6; i++) {
            var turn = i * Math.PI / 3;
            brush.oval(color, x + Math.cos(turn) * 5.6 - 4.4, y + Math.sin(turn) * 5.6 - 4.4, 8.8, 8.8);
        }
        brush.oval(Colors.of(0xF7D254), x - 3.6, y - 3.6, 7.2, 7.2);
    }

    static void mushroom(Brush brush) {
        brush.bloom(
                Colors.of(0xF3E7D3), 38, 101, 42, 80, 40, 60, 40, 50, 60, 50, 60, 50, 60, 50, 60, 62, 58, 80, 62, 101);
        var cap = brush.accent(0xD6403A);
        brush.bloom(cap, 6, 56, 10, 14, 90, 14, 94, 56, 74, 64, 26, 64, 6, 56);
        brush.oval(Color.WHITE, 26, 34, 12, 10);
        brush.oval(Color.WHITE, 48, 24, 13, 10);
        brush.oval(Color.WHITE, 68, 38, 11, 9);
        brush.oval(Color.WHITE, 46, 46, 9, 7);
    }
}
