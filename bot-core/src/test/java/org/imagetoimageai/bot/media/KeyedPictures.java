package org.imagetoimageai.bot.media;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;

/// Subjects whose alpha is known, and what a model would make of them: flat background, JPEG.
enum KeyedPictures {
    CIRCLE(0.0012, KeyedPictures::circle),
    HAIR(0.015, KeyedPictures::hair),
    HOLES(0.003, KeyedPictures::holes),
    NEAR_THE_KEY(0.0015, KeyedPictures::nearTheKey),
    PORTRAIT(0.0008, KeyedPictures::portrait);

    /// Of the mean absolute error of alpha, from 0 to 1, over the whole picture.
    final double bound;

    private final Consumer<Graphics2D> subject;

    KeyedPictures(double bound, Consumer<Graphics2D> subject) {
        this.bound = bound;
        this.subject = subject;
    }

    BufferedImage drawn(int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(side / 1_000.0, side / 1_000.0);
        subject.accept(pen);
        pen.dispose();
        return image;
    }

    static BufferedImage on(Color key, BufferedImage subject) {
        var image = new BufferedImage(subject.getWidth(), subject.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(key);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.drawImage(subject, 0, 0, null);
        pen.dispose();
        return image;
    }

    private static void circle(Graphics2D pen) {
        pen.setPaint(new GradientPaint(300, 300, new Color(230, 180, 40), 700, 700, new Color(180, 20, 60)));
        pen.fill(new Ellipse2D.Double(200, 200, 600, 600));
    }

    private static void hair(Graphics2D pen) {
        pen.setColor(new Color(60, 35, 20));
        pen.fill(new Ellipse2D.Double(320, 380, 360, 420));
        var random = new Random(11);
        for (var i = 0; i < 220; i++) {
            var angle = Math.PI * (1 + random.nextDouble());
            pen.setStroke(new BasicStroke(1.2f + 2 * random.nextFloat()));
            pen.setColor(new Color(50 + random.nextInt(60), 30 + random.nextInt(30), 15 + random.nextInt(20)));
            var reach = 260 + random.nextInt(160);
            pen.draw(new CubicCurve2D.Double(
                    500 + 160 * Math.cos(angle), 590 + 190 * Math.sin(angle),
                    500 + 260 * Math.cos(angle), 590 + 280 * Math.sin(angle),
                    500 + 300 * Math.cos(angle + 0.2), 590 + 320 * Math.sin(angle + 0.2),
                    500 + reach * Math.cos(angle + 0.1), 590 + reach * Math.sin(angle + 0.1)));
        }
    }

    private static void holes(Graphics2D pen) {
        pen.setColor(new Color(40, 70, 160));
        pen.fillRoundRect(200, 200, 600, 600, 80, 80);
        pen.setComposite(AlphaComposite.Clear);
        pen.fill(new Ellipse2D.Double(300, 300, 180, 180));
        pen.fill(new Ellipse2D.Double(580, 300, 60, 60));
        pen.fill(new Ellipse2D.Double(600, 600, 24, 24));
        pen.fillRect(300, 620, 200, 12);
        pen.setComposite(AlphaComposite.SrcOver);
    }

    /// An apple, an olive, and a leaf: green, but not that green.
    private static void nearTheKey(Graphics2D pen) {
        pen.setPaint(new GradientPaint(200, 200, new Color(150, 190, 60), 500, 500, new Color(70, 130, 40)));
        pen.fill(new Ellipse2D.Double(150, 250, 420, 420));
        pen.setColor(new Color(110, 120, 30));
        pen.fill(new Ellipse2D.Double(560, 300, 260, 360));
        pen.setColor(new Color(20, 110, 70));
        pen.fill(new Ellipse2D.Double(380, 620, 400, 160));
    }

    /// Stands on the lower border.
    private static void portrait(Graphics2D pen) {
        pen.setColor(new Color(240, 240, 245));
        pen.fillRoundRect(180, 700, 640, 500, 200, 200);
        pen.setColor(new Color(224, 172, 140));
        pen.fill(new Ellipse2D.Double(340, 300, 320, 460));
        pen.setColor(new Color(20, 20, 24));
        pen.fill(new Ellipse2D.Double(320, 250, 360, 220));
        pen.setStroke(new BasicStroke(6));
        pen.draw(new Ellipse2D.Double(380, 480, 100, 80));
        pen.draw(new Ellipse2D.Double(520, 480, 100, 80));
    }
}
