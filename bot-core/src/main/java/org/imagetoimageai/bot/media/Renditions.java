package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.imagetoimageai.bot.media.Rendition.AsIs;
import org.imagetoimageai.bot.media.Rendition.Impossible;
import org.imagetoimageai.bot.media.Rendition.Reencoded;
import org.springframework.stereotype.Component;

/// Makes pictures fit a platform's limits. Decodes at most 25 million pixels, and two pictures at once; others
/// wait.
@Component
public class Renditions {

    private static final long MAX_PIXELS = 25_000_000;
    private static final int AT_ONCE = 2;
    private static final float[] QUALITIES = {0.92f, 0.85f, 0.75f};
    private static final double SHRINK = 0.7;

    private final Semaphore decodes = new Semaphore(AT_ONCE, true);

    Renditions() {}

    /// The original, unchanged, when it fits; otherwise a JPEG on white, scaled down, that does.
    public Rendition fit(PictureBytes original, PictureLimits limits) {
        if (limits.allow(original)) {
            return new AsIs(original);
        }
        if (!limits.allowShape(original.info()) || original.info().pixels() > MAX_PIXELS) {
            return new Impossible();
        }
        decodes.acquireUninterruptibly();
        try {
            return reencoded(original, limits).<Rendition>map(Reencoded::new).orElseGet(Impossible::new);
        } finally {
            decodes.release();
        }
    }

    private static Optional<PictureBytes> reencoded(PictureBytes original, PictureLimits limits) {
        return ImageCodec.decode(original.toBytes()).flatMap(image -> {
            var sides = image.getWidth() + image.getHeight();
            return smallEnough(image, Math.min(1, (double) limits.maxWidthPlusHeight() / sides), limits);
        });
    }

    private static Optional<PictureBytes> smallEnough(BufferedImage image, double scale, PictureLimits limits) {
        for (var factor = scale; image.getWidth() * factor >= 1 && image.getHeight() * factor >= 1; factor *= SHRINK) {
            var scaled = Scaling.scaled(image, factor);
            for (var quality : QUALITIES) {
                var candidate = PictureBytes.of(ImageCodec.encodeJpeg(scaled, quality));
                if (candidate.filter(limits::allow).isPresent()) {
                    return candidate;
                }
            }
        }
        return Optional.empty();
    }
}
