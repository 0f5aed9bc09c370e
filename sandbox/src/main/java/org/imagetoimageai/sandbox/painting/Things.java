package org.imagetoimageai.sandbox.painting;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/// People and what they make.
final class Things {

    private static final Color INK = Colors.of(0x2A2F3A);

    private Things() {}

    static void boat(Brush brush) {
        brush.line(Colors.of(0x6B4A32), 2.2, 48, 76, 48, 8);
        brush.bloom(Color.WHITE, 51, 10, 74, 26, 86, 50, 88, 70, 74, 68, 60, 68, 51, 70);
        brush.bloom(Colors.of(0xF0E3CC), 45, 16, 32, 34, 20, 54, 16, 70, 28, 68, 36, 68, 45, 70);
        brush.polygon(Colors.of(0xE3B23C), 48, 8, 60, 4, 48, 0);
        var hull = brush.accent(0xB5523B);
        brush.bloom(hull, 4, 76, 14, 100, 30, 98, 50, 98, 70, 98, 86, 100, 96, 76);
        brush.box(Colors.lighter(hull), 4, 74, 92, 5);
        brush.line(Colors.clear(Color.WHITE, 0.7), 1.6, -6, 98, 22, 98);
        brush.line(Colors.clear(Color.WHITE, 0.7), 1.6, 74, 98, 108, 98);
    }

    static void balloon(Brush brush) {
        var cloth = brush.accent(0xE0524B);
        brush.line(INK, 0.8, 36, 66, 42, 84);
        brush.line(INK, 0.8, 64, 66, 58, 84);
        brush.bloom(cloth, 50, 78, 30, 66, 14, 50, 14, 34, 14, -4, 86, -4, 86, 34, 86, 50, 70, 66, 50, 78);
        brush.bloom(
                Colors.lighter(cloth), 50, 78, 40, 66, 34, 50, 34, 34, 34, 0, 66, 0, 66, 34, 66, 50, 60, 66, 50, 78);
        brush.box(Colors.of(0x8B5E3C), 41, 83, 18, 13);
    }

    static void rocket(Brush brush) {
        brush.glow(Colors.clear(Colors.of(0xFFB04A), 0.9), 50, 92, 24);
        brush.bloom(Colors.of(0xFF7B2E), 42, 78, 44, 92, 48, 98, 50, 108, 52, 98, 56, 92, 58, 78);
        var fin = brush.accent(0xD8453F);
        brush.polygon(fin, 36, 54, 20, 80, 38, 74);
        brush.polygon(fin, 64, 54, 80, 80, 62, 74);
        brush.bloom(Colors.of(0xEFF2F6), 36, 78, 30, 40, 40, 14, 50, 2, 60, 14, 70, 40, 64, 78);
        brush.bloom(fin, 40, 22, 44, 12, 48, 6, 50, 2, 52, 6, 56, 12, 60, 22);
        brush.oval(INK, 42, 34, 16, 16);
        brush.oval(Colors.of(0x8FD3F0), 44.5, 36.5, 11, 11);
    }

    static void person(Brush brush) {
        var shirt = brush.accent(0x3E78C2);
        brush.line(INK, 7, 46, 70, 42, 97);
        brush.line(INK, 7, 54, 70, 58, 97);
        brush.line(shirt, 6, 42, 46, 30, 62);
        brush.line(shirt, 6, 58, 46, 70, 60);
        brush.bloom(shirt, 38, 72, 36, 44, 42, 38, 50, 38, 58, 38, 64, 44, 62, 72);
        brush.oval(Colors.of(0xD9A27A), 39, 14, 22, 24);
        brush.bloom(Colors.of(0x3B2A22), 38, 26, 36, 8, 64, 8, 62, 26, 58, 18, 44, 18, 38, 26);
    }

    static void robot(Brush brush) {
        var metal = brush.accent(0xA7B4C2);
        brush.line(INK, 1.8, 50, 22, 50, 10);
        brush.oval(Colors.of(0xF25C54), 46, 4, 8, 8);
        brush.line(Colors.darker(metal), 6, 24, 58, 12, 76);
        brush.line(Colors.darker(metal), 6, 76, 58, 88, 76);
        brush.box(Colors.darker(metal), 32, 84, 12, 17);
        brush.box(Colors.darker(metal), 56, 84, 12, 17);
        brush.box(metal, 25, 52, 50, 36);
        brush.box(Colors.lighter(metal), 24, 20, 52, 30);
        brush.box(INK, 30, 27, 40, 14);
        brush.shine(Colors.of(0x6FF0E0), new Rectangle2D.Double(36, 31, 8, 6));
        brush.shine(Colors.of(0x6FF0E0), new Rectangle2D.Double(56, 31, 8, 6));
        brush.oval(Colors.of(0xF2C230), 46, 62, 8, 8);
    }

    static void car(Brush brush) {
        var paint = brush.accent(0xD64541);
        brush.bloom(paint, 20, 70, 26, 44, 36, 44, 52, 44, 66, 44, 74, 56, 80, 70);
        brush.polygon(Colors.of(0xBFE0F0), 30, 66, 34, 52, 48, 52, 48, 66);
        brush.polygon(Colors.of(0xBFE0F0), 52, 66, 52, 52, 62, 52, 70, 66);
        brush.bloom(paint, 4, 90, 2, 70, 8, 68, 20, 67, 60, 66, 96, 66, 97, 90);
        for (var x : new double[] {14, 66}) {
            brush.oval(INK, x, 80, 21, 21);
            brush.oval(Colors.of(0xC9CED6), x + 6, 86, 9, 9);
        }
        brush.oval(Colors.of(0xFFE9A6), 89, 72, 7, 7);
    }

    static void cup(Brush brush) {
        for (var i = 0; i < 3; i++) {
            var x = 34 + i * 13.0;
            brush.curve(Colors.clear(Color.WHITE, 0.65), 2.6, x, 38, x - 8, 28, x + 8, 18, x, 6);
        }
        var china = brush.accent(0xF4EFE6);
        brush.oval(Colors.darker(china), 8, 88, 76, 13);
        brush.curve(china, 6, 72, 58, 94, 56, 94, 80, 66, 80);
        brush.bloom(china, 18, 48, 18, 84, 30, 96, 46, 96, 62, 96, 74, 84, 74, 48);
        brush.oval(Colors.lighter(china), 18, 42, 56, 12);
        brush.oval(Colors.of(0x5A3A26), 22, 44, 48, 8.5);
    }

    static void heart(Brush brush) {
        var color = brush.accent(0xE0435A);
        brush.glow(Colors.clear(color, 0.45), 50, 52, 70);
        brush.bloom(
                color, 50, 98, 20, 72, 0, 54, 4, 32, 8, 10, 40, 6, 50, 32, 60, 6, 92, 10, 96, 32, 100, 54, 80, 72, 50,
                98);
        brush.oval(Colors.clear(Color.WHITE, 0.5), 18, 24, 15, 12);
    }
}
