package org.imagetoimageai.bot.media;

/// A colour as JPEG sees it, blue and red against brightness, with brightness counting half: shadows and highlights
/// tell less about what a thing is than its hue does. Mixtures of colours lie on a straight line here too.
///
/// @param light half the brightness
/// @param blue from -128 to 127
/// @param red from -128 to 127
record Hue(float light, float blue, float red) {

    static Hue of(int rgb) {
        var r = rgb >> 16 & 0xff;
        var g = rgb >> 8 & 0xff;
        var b = rgb & 0xff;
        return new Hue(
                0.1495f * r + 0.2935f * g + 0.057f * b,
                -0.1687f * r - 0.3313f * g + 0.5f * b,
                0.5f * r - 0.4187f * g - 0.0813f * b);
    }

    Hue minus(Hue other) {
        return new Hue(light - other.light, blue - other.blue, red - other.red);
    }

    float dot(Hue other) {
        return light * other.light + blue * other.blue + red * other.red;
    }

    float distance(Hue other) {
        var difference = minus(other);
        return (float) Math.sqrt(difference.dot(difference));
    }

    Hue times(float factor) {
        return new Hue(light * factor, blue * factor, red * factor);
    }

    /// As 0xRRGGBB, or the nearest colour that there is.
    int rgb() {
        var r = 2 * light + 1.402f * red;
        var g = 2 * light - 0.3441f * blue - 0.7141f * red;
        var b = 2 * light + 1.772f * blue;
        return whole(r) << 16 | whole(g) << 8 | whole(b);
    }

    private static int whole(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
