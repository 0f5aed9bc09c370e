package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Takes the background out of a picture's edges.
final class Matte {

    /// What a JPEG's waves add to a background.
    private static final float NOISE = 0.06f;

    /// What they and its own shades take from a subject.
    private static final float LOSS = 0.1f;

    /// Of a fainter pixel nothing can be recovered but noise.
    private static final float FAINT = 0.15f;

    /// The nearest subject explains as well, if it is only so much worse.
    private static final float DOUBT = 4;

    /// Half the brightness by which colours must differ before it tells anything.
    private static final float FLAT = 20;

    private static final float CLEAR = 0.85f;

    /// A thing so thin that a JPEG mixed the background's hue into all of it is taken not to have that hue.
    private static final float THIN_TINT = 0.1f;

    private final Pixels pixels;
    private final KeyColour key;
    private final Trimap trimap;

    Matte(Pixels pixels, KeyColour key, Trimap trimap) {
        this.pixels = pixels;
        this.key = key;
        this.trimap = trimap;
    }

    BufferedImage cut() {
        var edges = trimap.pixelsThat(i -> trimap.at(i) == Trimap.EDGE);
        var subjects = nearestSubjects(edges);
        var cut = new int[edges.length];
        for (var k = 0; k < edges.length; k++) {
            cut[k] = mixture(edges[k], subjects[k]);
        }
        var target = pixels.values();
        for (var k = 0; k < edges.length; k++) {
            target[edges[k]] = cut[k];
        }
        for (var i = 0; i < target.length; i++) {
            target[i] = trimap.at(i) == Trimap.BACKGROUND ? 0 : target[i];
        }
        return pixels.image();
    }

    /// For each pixel of the edge, in order, the subject's pixel that is the fewest steps away along the edge; or -1
    /// where a thing is too thin to have any, such as a hair that floats.
    private int[] nearestSubjects(int[] edges) {
        var nearest = new int[edges.length];
        Arrays.fill(nearest, -1);
        var line = edges;
        while (line.length > 0) {
            var found = new Trimap.IntStack();
            var sources = new Trimap.IntStack();
            for (var i : line) {
                var at = Arrays.binarySearch(edges, i);
                var source = nearest[at] < 0 ? source(i, edges, nearest) : -1;
                if (source >= 0) {
                    found.push(at);
                    sources.push(source);
                }
            }
            line = settled(edges, nearest, found.toArray(), sources.toArray());
        }
        return nearest;
    }

    /// All that one step found, and then whom to ask next.
    private int[] settled(int[] edges, int[] nearest, int[] found, int[] sources) {
        var next = new Trimap.IntStack();
        for (var k = 0; k < found.length; k++) {
            nearest[found[k]] = sources[k];
        }
        for (var at : found) {
            for (var side = 0; side < 9; side++) {
                var neighbour = trimap.neighbour(edges[at], side % 3 - 1, side / 3 - 1);
                if (neighbour >= 0
                        && trimap.at(neighbour) == Trimap.EDGE
                        && nearest[Arrays.binarySearch(edges, neighbour)] < 0) {
                    next.push(neighbour);
                }
            }
        }
        return Arrays.stream(next.toArray()).sorted().distinct().toArray();
    }

    private int source(int i, int[] edges, int[] nearest) {
        for (var side = 0; side < 9; side++) {
            var neighbour = trimap.neighbour(i, side % 3 - 1, side / 3 - 1);
            if (neighbour >= 0 && trimap.at(neighbour) == Trimap.SUBJECT) {
                return neighbour;
            }
            if (neighbour >= 0 && trimap.at(neighbour) == Trimap.EDGE) {
                var known = nearest[Arrays.binarySearch(edges, neighbour)];
                if (known >= 0) {
                    return known;
                }
            }
        }
        return -1;
    }

    /// The pixel without the background's part, of two explanations after the one that leaves less unexplained: that it
    /// is a mixture with the nearest subject, or with what is least like the background close by.
    private int mixture(int i, int subject) {
        var colour = Hue.of(pixels.values()[i]);
        var close = Hue.of(pixels.values()[farthestFromKey(i)]);
        if (subject < 0) {
            return recovered(colour, close, THIN_TINT);
        }
        var near = Hue.of(pixels.values()[subject]);
        return residue(colour, near) <= residue(colour, close) + DOUBT
                ? recovered(colour, near, key.tint(near))
                : recovered(colour, close, Math.max(key.tint(near), THIN_TINT));
    }

    private float residue(Hue colour, Hue subject) {
        var way = colour.minus(key.hue());
        var full = subject.minus(key.hue());
        var left = way.minus(full.times(share(way, full)));
        return (float) Math.sqrt(left.dot(left));
    }

    /// How much of the way from the key to the subject the colour has gone. A subject of the key's colour tells
    /// nothing, and stays.
    private static float share(Hue way, Hue full) {
        var length = full.dot(full);
        return length < KeyColour.NEAR * KeyColour.NEAR ? 1 : Math.clamp(way.dot(full) / length, 0f, 1f);
    }

    /// A JPEG keeps brightness sharp and blurs hue, so where subject and background differ in brightness, that decides;
    /// unless there is nothing of the background's hue at all.
    private float alpha(Hue colour, Hue subject) {
        var way = colour.minus(key.hue());
        var full = subject.minus(key.hue());
        var both = share(way, full);
        var contrast = Math.clamp((Math.abs(full.light()) - FLAT) / FLAT, 0f, 1f);
        if (contrast == 0) {
            return both;
        }
        var byLight = Math.clamp(way.light() / full.light(), 0f, 1f);
        var hueless = 1 - key.tint(colour);
        return hueless > CLEAR ? Math.max(both, byLight) : contrast * byLight + (1 - contrast) * both;
    }

    /// @param tint of the background's hue, what may be left: as much as the subject has itself
    private int recovered(Hue colour, Hue subject, float tint) {
        var share = alpha(colour, subject);
        var alpha = Math.clamp((share - NOISE) / (1 - NOISE - LOSS), 0f, 1f);
        if (alpha == 0) {
            return 0;
        }
        var unmixed = share < FAINT
                ? subject
                : colour.minus(key.hue().times(1 - share)).times(1 / share);
        var excess = Math.max(0, key.tint(unmixed) - tint);
        var clean = new Hue(
                unmixed.light(),
                unmixed.blue() - excess * key.hue().blue(),
                unmixed.red() - excess * key.hue().red());
        return Math.round(alpha * 255) << 24 | clean.rgb();
    }

    private int farthestFromKey(int i) {
        var farthest = i;
        var distance = -1f;
        var reach = trimap.edge();
        for (var y = -reach; y <= reach; y++) {
            for (var x = -reach; x <= reach; x++) {
                var neighbour = trimap.neighbour(i, x, y);
                var candidate = neighbour < 0 ? -1 : key.distance(pixels.values()[neighbour]);
                if (candidate > distance) {
                    farthest = neighbour;
                    distance = candidate;
                }
            }
        }
        return farthest;
    }
}
