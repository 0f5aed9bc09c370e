package org.imagetoimageai.sandbox.painting;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/// Changes pictures as a prompt says: the quick actions by their words, anything else as a new colouring with the words
/// below. Works without a display.
public final class Editor {

    /// Effects are computed at most this large and then enlarged, except sharpening, which is about size.
    private static final int LARGEST_WORK = 1536;

    private Editor() {}

    /// A picture without alpha, made from one or more.
    public static BufferedImage edit(String prompt, List<BufferedImage> pictures, Canvas canvas) {
        var effect = Effect.of(prompt);
        var work = effect == Effect.UPSCALE ? canvas : work(canvas);
        var changed = Retouch.apply(effect, Collage.of(pictures, work), prompt).image();
        return switch (effect) {
            // Whoever cuts it out needs a flat background.
            case CUTOUT -> Painter.sketching().over(changed, canvas, "");
            case FREE -> Painter.finished().paint(prompt, canvas, changed);
            case COLORIZE, RESTORE, REALISTIC, ANIME, UPSCALE, VARIATION ->
                Painter.finished().over(changed, canvas, effect.name().toLowerCase(Locale.ROOT));
        };
    }

    private static Canvas work(Canvas canvas) {
        var scale = Math.min(1.0, (double) LARGEST_WORK / Math.max(canvas.width(), canvas.height()));
        return new Canvas(Math.max(64, (int) Math.round(canvas.width() * scale)), Math.max(64, (int)
                Math.round(canvas.height() * scale)));
    }
}
