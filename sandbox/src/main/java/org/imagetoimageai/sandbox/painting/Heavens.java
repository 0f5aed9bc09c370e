package org.imagetoimageai.sandbox.painting;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;

/// What is seen in the sky.
final class Heavens {

    private Heavens() {}

    static void sun(Brush brush) {
        var light = brush.scene().daytime().light();
        brush.glow(Colors.clear(light, 0.75), 50, 50, 95);
        brush.glow(Colors.clear(light, 0.9), 50, 50, 50);
        brush.shine(Colors.mix(light, Color.WHITE, 0.4), new Ellipse2D.Double(22, 22, 56, 56));
    }

    static void moon(Brush brush) {
        var light = Colors.of(0xF6F2DA);
        brush.glow(Colors.clear(light, 0.45), 50, 50, 90);
        var crescent = new Area(new Ellipse2D.Double(15, 15, 70, 70));
        crescent.subtract(new Area(new Ellipse2D.Double(36, 6, 66, 66)));
        brush.shine(light, crescent);
    }

    static void stars(Brush brush) {
        for (var i = 0; i < 150; i++) {
            var size = brush.any(0.25, 1.0);
            var x = brush.any(-60, 160);
            var y = brush.any(-20, 90);
            var light = Colors.clear(Color.WHITE, brush.any(0.4, 0.95));
            brush.shine(light, new Ellipse2D.Double(x, y, size, size));
        }
    }

    static void rainbow(Brush brush) {
        for (var i = 0; i < 7; i++) {
            var color = Colors.clear(Colors.hue(i / 8.0, 0.65, 1.0), 0.55);
            var edge = i * 3.0;
            var band = new Area(new Arc2D.Double(-30 + edge, edge, 160 - 2 * edge, 200 - 2 * edge, 0, 180, Arc2D.PIE));
            band.subtract(new Area(new Ellipse2D.Double(-27 + edge, edge + 3, 154 - 2 * edge, 194 - 2 * edge)));
            brush.shine(color, band);
        }
    }

    static void clouds(Brush brush) {
        for (var i = 0; i < 3; i++) {
            cloud(brush, brush.any(-90, 150), brush.any(-10, 70));
        }
    }

    static void cloud(Brush brush, double x, double y) {
        var white = Colors.clear(Color.WHITE, 0.82);
        var shape = new Area(new Ellipse2D.Double(x, y + 12, 22, 16));
        shape.add(new Area(new Ellipse2D.Double(x + 11, y, 26, 28)));
        shape.add(new Area(new Ellipse2D.Double(x + 26, y + 6, 24, 22)));
        shape.add(new Area(new Ellipse2D.Double(x + 40, y + 13, 18, 15)));
        brush.fill(white, shape);
    }

    static void birds(Brush brush) {
        for (var i = 0; i < 5; i++) {
            var x = brush.any(0, 85);
            var y = brush.any(15, 85);
            var wing = brush.any(6, 13);
            var ink = Colors.of(0x2B2F3A);
            brush.curve(ink, 1.6, x - wing, y, x - wing * 0.6, y - wing * 0.6, x - 2, y - wing * 0.4, x, y);
            brush.curve(ink, 1.6, x, y, x + 2, y - wing * 0.4, x + wing * 0.6, y - wing * 0.6, x + wing, y);
        }
    }
}
