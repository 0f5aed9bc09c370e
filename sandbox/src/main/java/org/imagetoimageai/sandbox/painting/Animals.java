package org.imagetoimageai.sandbox.painting;

import java.awt.Color;

/// Animals, sitting and looking at us.
final class Animals {

    private static final Color INK = Colors.of(0x2A2430);
    private static final Color CREAM = Colors.of(0xFBF1E2);

    private Animals() {}

    static void fox(Brush brush) {
        var coat = brush.accent(0xE07A2F);
        brush.bloom(coat, 62, 97, 100, 104, 112, 74, 92, 52, 94, 70, 86, 80, 64, 82);
        brush.bloom(CREAM, 92, 52, 104, 60, 106, 70, 103, 78, 98, 74, 93, 72, 90, 66, 93, 62, 93, 56, 92, 52);
        body(brush, coat, CREAM);
        ear(brush, coat, 33, 14);
        ear(brush, coat, 67, 14);
        head(brush, coat);
        brush.bloom(CREAM, 26, 44, 32, 60, 44, 62, 50, 64, 46, 56, 44, 48, 26, 44);
        brush.bloom(CREAM, 74, 44, 68, 60, 56, 62, 50, 64, 54, 56, 56, 48, 74, 44);
        face(brush, 0);
    }

    static void cat(Brush brush) {
        var coat = brush.accent(0x8D8A94);
        brush.curve(coat, 7, 66, 94, 100, 100, 104, 70, 90, 62);
        body(brush, coat, Colors.lighter(coat));
        ear(brush, coat, 33, 18);
        ear(brush, coat, 67, 18);
        head(brush, coat);
        for (var i = 0; i < 3; i++) {
            brush.line(Colors.darker(coat), 2, 44 + i * 6.0, 26, 45 + i * 5.0, 33);
            brush.line(CREAM, 0.7, 40, 52 + i * 2.4, 16, 48 + i * 5.0);
            brush.line(CREAM, 0.7, 60, 52 + i * 2.4, 84, 48 + i * 5.0);
        }
        face(brush, 0);
    }

    static void dog(Brush brush) {
        var coat = brush.accent(0xC28E58);
        brush.curve(coat, 7, 66, 92, 84, 92, 92, 84, 94, 68);
        body(brush, coat, CREAM);
        head(brush, coat);
        brush.bloom(Colors.darker(coat), 30, 26, 14, 24, 12, 52, 20, 58, 28, 58, 32, 44, 30, 26);
        brush.bloom(Colors.darker(coat), 70, 26, 86, 24, 88, 52, 80, 58, 72, 58, 68, 44, 70, 26);
        brush.oval(CREAM, 38, 44, 24, 20);
        face(brush, 0);
        brush.bloom(Colors.of(0xE77A80), 47, 58, 46, 68, 54, 68, 53, 58);
    }

    static void rabbit(Brush brush) {
        var coat = brush.accent(0xEDE6DC);
        brush.oval(Color.WHITE, 66, 80, 16, 15);
        body(brush, coat, Color.WHITE);
        for (var side = -1; side <= 1; side += 2) {
            var x = 50 + side * 12.0;
            brush.bloom(coat, x - 6, 30, x - 12 + side * 2, -8, x + 12 + side * 2, -8, x + 6, 30);
            brush.bloom(Colors.of(0xF2B8BE), x - 3, 28, x - 6 + side * 2, 0, x + 6 + side * 2, 0, x + 3, 28);
        }
        head(brush, coat);
        face(brush, 0);
        brush.box(Color.WHITE, 47.5, 58, 5, 5);
    }

    private static void body(Brush brush, Color coat, Color chest) {
        brush.bloom(coat, 24, 101, 20, 66, 36, 50, 50, 50, 64, 50, 80, 66, 76, 101);
        brush.bloom(chest, 38, 92, 36, 66, 42, 56, 50, 56, 58, 56, 64, 66, 62, 92);
        brush.oval(Colors.lighter(coat), 30, 91, 17, 10);
        brush.oval(Colors.lighter(coat), 53, 91, 17, 10);
    }

    private static void head(Brush brush, Color coat) {
        brush.bloom(
                coat, 24, 44, 24, 20, 40, 20, 50, 20, 60, 20, 76, 20, 76, 44, 74, 58, 60, 66, 50, 66, 40, 66, 26, 58,
                24, 44);
    }

    private static void ear(Brush brush, Color coat, double x, double top) {
        var lean = x < 50 ? -5 : 5;
        brush.polygon(coat, x - 11, 38, x + lean, top - 12, x + 11, 34);
        brush.polygon(Colors.of(0x5B3A3A), x - 5, 33, x + lean * 0.8, top - 3, x + 5, 31);
    }

    private static void face(Brush brush, double y) {
        for (var x : new double[] {39, 61}) {
            brush.oval(INK, x - 3.6, 38 + y, 7.2, 8.2);
            brush.oval(Color.WHITE, x - 0.6, 39.4 + y, 2.4, 2.4);
        }
        brush.bloom(INK, 46, 51, 47, 49, 53, 49, 54, 51, 53, 55, 47, 55, 46, 51);
        brush.curve(INK, 1.1, 50, 54, 50, 58, 45, 59, 43, 57);
        brush.curve(INK, 1.1, 50, 54, 50, 58, 55, 59, 57, 57);
    }

    static void butterfly(Brush brush) {
        var wing = brush.accent(0xE2703A);
        for (var side = -1; side <= 1; side += 2) {
            brush.bloom(wing, 50, 48, 50 + side * 20, 0, 50 + side * 62, 6, 50 + side * 40, 48);
            brush.bloom(Colors.lighter(wing), 50, 50, 50 + side * 50, 44, 50 + side * 44, 96, 50, 56);
            brush.oval(CREAM, 50 + side * 27 - 4, 22, 8, 9);
            brush.curve(INK, 1.2, 50, 38, 50 + side * 4, 26, 50 + side * 10, 22, 50 + side * 12, 16);
        }
        brush.oval(INK, 47, 34, 6, 36);
    }

    static void fish(Brush brush) {
        var scales = brush.accent(0xF08A3C);
        brush.polygon(scales, 76, 62, 100, 42, 96, 62, 100, 82);
        brush.bloom(scales, 6, 62, 24, 30, 66, 34, 82, 62, 66, 90, 24, 92, 6, 62);
        brush.bloom(Colors.darker(scales), 40, 40, 48, 26, 60, 28, 64, 42);
        brush.bloom(CREAM, 34, 42, 42, 54, 42, 70, 34, 83, 40, 84, 44, 84, 46, 83, 52, 70, 52, 54, 46, 41);
        brush.oval(Color.WHITE, 18, 52, 10, 10);
        brush.oval(INK, 20, 54, 5.6, 5.6);
    }
}
