package org.imagetoimageai.sandbox.painting;

import java.awt.Color;

/// What the light does to a scene.
enum Daytime {
    DAWN(0x2E3A6B, 0xD9739B, 0xFFC98A),
    DAY(0x3E8EDB, 0x8CC8F2, 0xE6F5FC),
    DUSK(0x41295A, 0xC2475C, 0xFF9D4D),
    NIGHT(0x060B24, 0x132255, 0x2F4A86);

    private final Color skyTop;
    private final Color skyMiddle;
    private final Color skyLow;

    Daytime(int skyTop, int skyMiddle, int skyLow) {
        this.skyTop = new Color(skyTop);
        this.skyMiddle = new Color(skyMiddle);
        this.skyLow = new Color(skyLow);
    }

    Color skyTop() {
        return skyTop;
    }

    Color skyMiddle() {
        return skyMiddle;
    }

    Color skyLow() {
        return skyLow;
    }

    /// What sun, moon and their reflections shine in.
    Color light() {
        return switch (this) {
            case DAWN -> Colors.of(0xFFE2B0);
            case DAY -> Colors.of(0xFFF4C2);
            case DUSK -> Colors.of(0xFFC46B);
            case NIGHT -> Colors.of(0xF3F1DC);
        };
    }

    /// A colour as it looks in this light.
    Color shade(Color color) {
        return switch (this) {
            case DAWN -> dim(color, 0x5A3C78, 0.22);
            case DAY -> color;
            case DUSK -> dim(color, 0x4A2347, 0.26);
            case NIGHT -> dim(color, 0x0A1238, 0.48);
        };
    }

    boolean lampsAreLit() {
        return this != DAY;
    }

    private static Color dim(Color color, int shadow, double share) {
        var dim = Colors.mix(color, Colors.of(shadow), share);
        return Colors.clear(dim, color.getAlpha() / 255.0);
    }
}
