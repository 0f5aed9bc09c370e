package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.imagetoimageai.bot.media.Cutout.Cut;
import org.imagetoimageai.bot.media.Cutout.NoBackground;
import org.springframework.stereotype.Component;

/// Cuts a subject out of a background of one colour. A model that knows no transparency is asked for such a background
/// ([#KEY_COLOUR]); what it paints is then only roughly that, so the colour is measured along the border:
///
/// 1. what resembles it and is connected to the border, or resembles it very much and is enclosed, is background;
/// 2. what is farther from the background than a blurred edge is wide is subject, whatever its colour;
/// 3. a pixel in between is a mixture of the background and the nearest subject: how much of either is its alpha, and
///    its colour is the subject's part of it, so that no seam of the background's colour remains.
@Component
public class Matting {

    /// Pure green. Models know green screens. Skin, hair and most things are far from it. And it is so bright
    /// that a JPEG keeps its edges sharp, since it blurs colours but not brightness. For a green subject magenta
    /// does too, as the colour itself is not relied on.
    public static final String KEY_COLOUR = "#00FF00";

    /// One at a time: a picture of 4096 × 4096 takes some 250 MB meanwhile.
    private final ReentrantLock turn = new ReentrantLock(true);

    private final Decoder decoder;

    Matting(Decoder decoder) {
        this.decoder = decoder;
    }

    /// Takes up to some seconds, so call it outside of transactions. The same
    /// picture always gives the same bytes.
    public Cutout cut(PictureBytes picture) {
        var bytes = picture.toBytes();
        var side = Math.max(picture.info().width(), picture.info().height());
        turn.lock();
        try {
            return PictureFormat.of(bytes)
                    .flatMap(format -> Essence.of(format, bytes))
                    .map(essence -> cut(essence, side))
                    .orElseGet(NoBackground::new);
        } finally {
            turn.unlock();
        }
    }

    private Cutout cut(Essence essence, int side) {
        return switch (decoder.usePatiently(essence, side, Matting::cut)) {
            case Decoder.Decoded.Used<Optional<PictureBytes>> used ->
                used.result().<Cutout>map(Cut::new).orElseGet(NoBackground::new);
            case Decoder.Decoded.Damaged<Optional<PictureBytes>> _ -> new NoBackground();
            case Decoder.Decoded.Busy<Optional<PictureBytes>> _ -> new Cutout.Busy();
        };
    }

    private static Optional<PictureBytes> cut(BufferedImage image) {
        var pixels = Pixels.of(image);
        return KeyColour.of(pixels)
                .map(key -> new Matte(pixels, key, Trimap.of(pixels, key)).cut())
                .flatMap(cut -> PictureBytes.of(ImageCodec.encodePng(cut)));
    }
}
