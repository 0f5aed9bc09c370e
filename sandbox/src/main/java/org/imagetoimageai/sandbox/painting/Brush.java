package org.imagetoimageai.sandbox.painting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/// Draws in a square of 100 by 100, wherever it stands on the canvas, in the light of the scene.
final class Brush {

    private final Graphics2D graphics;
    private final Scene scene;
    private final Random random;

    Brush(Graphics2D graphics, Scene scene, Random random) {
        this.graphics = graphics;
        this.scene = scene;
        this.random = random;
    }

    Scene scene() {
        return scene;
    }

    double any(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /// The colour that the prompt names, or this one.
    Color accent(int otherwise) {
        return scene.accent().orElse(Colors.of(otherwise));
    }

    void fill(Color color, Shape shape) {
        shine(scene.daytime().shade(color), shape);
    }

    void oval(Color color, double x, double y, double width, double height) {
        fill(color, new Ellipse2D.Double(x, y, width, height));
    }

    void box(Color color, double x, double y, double width, double height) {
        var round = Math.min(width, height) * 0.12;
        fill(color, new RoundRectangle2D.Double(x, y, width, height, round, round));
    }

    /// A closed shape through the points, given as x, y, x, y, …
    void polygon(Color color, double... points) {
        fill(color, path(points, true));
    }

    void line(Color color, double width, double... points) {
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(scene.daytime().shade(color));
        graphics.draw(path(points, false));
    }

    /// A smooth line: the start, then two handles and an end for each bend.
    void curve(Color color, double width, double... points) {
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(scene.daytime().shade(color));
        graphics.draw(bend(points));
    }

    /// A smooth closed shape: the start, then two handles and an end for each bend.
    void bloom(Color color, double... points) {
        var path = bend(points);
        path.closePath();
        fill(color, path);
    }

    /// A shape that gives light: the time of day does not darken it.
    void shine(Color color, Shape shape) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /// Light that fades out on its way from one x to another.
    void ray(Color color, double from, double to, Shape shape) {
        graphics.setPaint(new GradientPaint((float) from, 0, color, (float) to, 0, Colors.clear(color, 0)));
        graphics.fill(shape);
    }

    void glow(Color color, double x, double y, double radius) {
        var center = new Point2D.Double(x, y);
        graphics.setPaint(new RadialGradientPaint(
                center, (float) radius, new float[] {0, 1}, new Color[] {color, Colors.clear(color, 0)}));
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    static Path2D path(double[] points, boolean closed) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (var i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static Path2D bend(double[] points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (var i = 2; i < points.length; i += 6) {
            path.curveTo(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
        }
        return path;
    }
}
