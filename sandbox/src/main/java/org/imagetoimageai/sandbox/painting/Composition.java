package org.imagetoimageai.sandbox.painting;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Puts a scene on a canvas, from the back to the front.
final class Composition {

    private final Graphics2D graphics;
    private final Canvas canvas;
    private final Scene scene;
    private final Random random;
    private final double horizon;

    Composition(Graphics2D graphics, Canvas canvas, Scene scene) {
        this.graphics = graphics;
        this.canvas = canvas;
        this.scene = scene;
        this.random = new Random(scene.seed());
        this.horizon = canvas.height() * (0.56 + 0.08 * random.nextDouble());
    }

    void paint(@Nullable BufferedImage backdrop) {
        if (backdrop == null) {
            sky();
            scene.on(Motif.Layer.SKY).forEach(this::inTheSky);
            scene.on(Motif.Layer.FAR).forEach(motif -> place(motif, canvas.width() / 2.0, horizon + 2));
            ground();
            places();
            onTheWater();
            shore();
        } else {
            cover(backdrop);
            scene.on(Motif.Layer.SKY).forEach(this::inTheSky);
            places();
        }
        inFront();
    }

    private void cover(BufferedImage backdrop) {
        var scale = Math.max(
                (double) canvas.width() / backdrop.getWidth(), (double) canvas.height() / backdrop.getHeight());
        var width = (int) Math.ceil(backdrop.getWidth() * scale);
        var height = (int) Math.ceil(backdrop.getHeight() * scale);
        graphics.drawImage(backdrop, (canvas.width() - width) / 2, (canvas.height() - height) / 2, width, height, null);
    }

    private void sky() {
        var time = scene.daytime();
        graphics.setPaint(new LinearGradientPaint(0, 0, 0, (float) horizon, new float[] {0, 0.6f, 1}, new Color[] {
            time.skyTop(), time.skyMiddle(), time.skyLow()
        }));
        graphics.fill(new Rectangle2D.Double(0, 0, canvas.width(), horizon + 2));
        if (time == Daytime.NIGHT) {
            at(canvas.width() / 2.0, horizon * 0.8, canvas.width(), Motif.STAR);
        }
        if (!scene.has(Motif.SUN) && (time == Daytime.DAWN || time == Daytime.DUSK)) {
            at(
                    canvas.width() * (0.25 + 0.5 * random.nextDouble()),
                    horizon + canvas.unit() * 0.05,
                    canvas.unit() * 0.24,
                    Motif.SUN);
        }
        if (time == Daytime.DAY && !scene.has(Motif.CLOUD)) {
            at(canvas.width() * 0.5, horizon * 0.45, canvas.unit() * 0.4, Motif.CLOUD);
        }
    }

    private void inTheSky(Motif motif) {
        var x = canvas.width() * (0.18 + 0.64 * random.nextDouble());
        var low = motif == Motif.RAINBOW ? 1.0 : 0.42 + 0.35 * random.nextDouble();
        place(motif, motif == Motif.RAINBOW ? canvas.width() / 2.0 : x, horizon * low);
    }

    private void ground() {
        var time = scene.daytime();
        var ground = scene.ground();
        var sea = ground == Ground.SEA;
        var far = time.shade(sea ? Colors.mix(ground.far(), time.skyLow(), 0.45) : ground.far());
        var near = time.shade(ground.near());
        graphics.setPaint(new GradientPaint(0, (float) horizon, far, 0, canvas.height(), near));
        graphics.fill(new Rectangle2D.Double(0, horizon, canvas.width(), canvas.height() - horizon));
        if (sea) {
            waves();
        } else {
            hills();
        }
    }

    private void waves() {
        var light = scene.daytime().light();
        for (var i = 0; i < 130; i++) {
            var depth = random.nextDouble();
            var y = horizon + depth * depth * (canvas.height() - horizon);
            var length = canvas.unit() * (0.02 + 0.12 * depth) * (0.5 + random.nextDouble());
            var x = random.nextDouble() * canvas.width() - length / 2;
            graphics.setColor(Colors.clear(light, 0.10 + 0.22 * random.nextDouble()));
            graphics.fill(new Ellipse2D.Double(x, y, length, canvas.unit() * 0.0025 * (0.5 + 2 * depth)));
        }
    }

    private void hills() {
        var ground = scene.ground();
        for (var i = 1; i <= 3; i++) {
            var share = i / 3.0;
            var base = horizon + (canvas.height() - horizon) * share * 0.45;
            swell(scene.daytime().shade(Colors.mix(ground.far(), ground.near(), share)), base, canvas.unit() * 0.05);
        }
    }

    private void swell(Color color, double base, double height) {
        var shift = random.nextDouble() * Math.PI * 2;
        var turn = Math.PI * 2 / (canvas.unit() * (1.1 + random.nextDouble()));
        var path = new Path2D.Double();
        path.moveTo(0, canvas.height());
        for (var x = 0.0; x <= canvas.width() + 8; x += 8) {
            path.lineTo(x, base - height * Math.sin(x * turn + shift));
        }
        path.lineTo(canvas.width() + 8, canvas.height());
        path.closePath();
        graphics.setColor(color);
        graphics.fill(path);
    }

    /// Land animals by the sea need something to sit on.
    private void shore() {
        if (scene.ground() == Ground.SEA && !scene.on(Motif.Layer.FRONT).isEmpty()) {
            var sand = scene.daytime().shade(Colors.of(0xE5CFA1));
            swell(sand, horizon + (canvas.height() - horizon) * 0.66, canvas.unit() * 0.02);
        }
    }

    private void places() {
        var places = scene.on(Motif.Layer.PLACE);
        var alone = scene.on(Motif.Layer.FRONT).isEmpty()
                && scene.on(Motif.Layer.WATER).isEmpty();
        var y = horizon + canvas.unit() * (scene.ground() == Ground.SEA ? 0.07 : 0.11);
        for (var i = 0; i < places.size(); i++) {
            var share = alone && places.size() == 1 ? 0.36 + 0.28 * random.nextDouble() : 0.24 + 0.52 * side(i);
            place(places.get(i), canvas.width() * share, y);
        }
    }

    private double side(int i) {
        return (scene.seed() + i) % 2;
    }

    private void onTheWater() {
        var motifs = scene.on(Motif.Layer.WATER);
        for (var i = 0; i < motifs.size(); i++) {
            var share = (i + 0.35 + 0.3 * random.nextDouble()) / motifs.size();
            var from = scene.on(Motif.Layer.PLACE).isEmpty() ? 0.12 : 0.4 * (1 - side(0));
            var room = scene.on(Motif.Layer.PLACE).isEmpty() ? 0.76 : 0.6;
            afloat(motifs.get(i), canvas.width() * (from + room * share));
        }
    }

    private void afloat(Motif motif, double x) {
        place(motif, x, horizon + (canvas.height() - horizon) * 0.34);
    }

    private void inFront() {
        var motifs = scene.on(Motif.Layer.FRONT);
        var base = horizon + (canvas.height() - horizon) * 0.74;
        for (var i = 0; i < motifs.size(); i++) {
            var x = canvas.width() * (i + 0.5 + (random.nextDouble() - 0.5) * 0.3) / motifs.size();
            shadow(x, base, canvas.unit() * motifs.get(i).size());
            at(x, base, canvas.unit() * size(motifs), motifs.get(i));
        }
    }

    private double size(List<Motif> crowd) {
        var room = canvas.width() / canvas.unit() / crowd.size() * 0.8;
        return Math.min(crowd.getFirst().size(), room);
    }

    private void shadow(double x, double y, double width) {
        graphics.setColor(Colors.clear(Color.BLACK, 0.18));
        graphics.fill(new Ellipse2D.Double(x - width * 0.36, y - width * 0.05, width * 0.72, width * 0.1));
    }

    private void place(Motif motif, double x, double y) {
        at(x, y, canvas.unit() * motif.size(), motif);
    }

    private void at(double x, double y, double side, Motif motif) {
        var before = graphics.getTransform();
        graphics.transform(new AffineTransform(side / 100, 0, 0, side / 100, x - side / 2, y - side));
        motif.draw(new Brush(graphics, scene, random));
        graphics.setTransform(before);
    }
}
