package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.imagetoimageai.bot.media.Decoder.Decoded;
import org.imagetoimageai.bot.media.Rendition.AsIs;
import org.imagetoimageai.bot.media.Rendition.Impossible;
import org.imagetoimageai.bot.media.Rendition.Reencoded;
import org.springframework.stereotype.Component;

/// Makes pictures fit a platform's limits, as far as the [Decoder] takes them.
@Component
public class Renditions {

    private static final float[] QUALITIES = {0.92f, 0.85f, 0.75f};
    private static final double SHRINK = 0.7;

    private final Decoder decoder;

    Renditions(Decoder decoder) {
        this.decoder = decoder;
    }

    /// The original, unchanged, when it fits; otherwise a JPEG on white, scaled down, that does.
    public Rendition fit(PictureBytes original, PictureLimits limits) {
        if (limits.allow(original)) {
            return new AsIs(original);
        }
        if (!limits.allowShape(original.info())) {
            return new Impossible();
        }
        var bytes = original.toBytes();
        return PictureFormat.of(bytes)
                .flatMap(format -> Essence.of(format, bytes))
                .flatMap(essence -> reencoded(essence, original.info(), limits))
                .<Rendition>map(Reencoded::new)
                .orElseGet(Impossible::new);
    }

    private Optional<PictureBytes> reencoded(Essence essence, PictureInfo info, PictureLimits limits) {
        var asLarge = Math.max(info.width(), info.height());
        return switch (decoder.usePatiently(essence, asLarge, image -> reencoded(image, limits))) {
            case Decoded.Used<Optional<PictureBytes>> used -> used.result();
            case Decoded.Damaged<Optional<PictureBytes>> _, Decoded.Busy<Optional<PictureBytes>> _ -> Optional.empty();
        };
    }

    private static Optional<PictureBytes> reencoded(BufferedImage image, PictureLimits limits) {
        var sides = image.getWidth() + image.getHeight();
        return smallEnough(image, Math.min(1, (double) limits.maxWidthPlusHeight() / sides), limits);
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
