package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Makes pictures of what people upload. What comes out is made afresh from the pixels alone: upright, sRGB, no side
/// longer than [#LONGEST_SIDE], and without EXIF, GPS, XMP, IPTC, comments, thumbnails or anything behind the end. It
/// is
/// stored, and sent to the model, as it is:
///
/// - a picture with transparent pixels becomes a PNG;
/// - a JPEG or WebP without becomes a JPEG of high quality;
/// - a PNG or GIF without stays lossless as PNG while that is small, since drawings suffer from JPEG and photos grow
///   large as PNG.
///
/// Of an animation the first frame is taken.
@Component
public class PictureIntake {

    /// In bytes.
    static final long MAX_BYTES = PictureSource.MAX_BYTES;

    /// In pixels, for one side: Gemini looks at its input in less, and ten pictures of that size still fit a request.
    static final int LONGEST_SIDE = 3_072;

    /// In pixels, for either side: from less nothing can be made out.
    static final int SHORTEST_SIDE = 32;

    private static final int LARGE_PNG = 4_000_000;
    private static final float JPEG_QUALITY = 0.94f;

    private final Decoder decoder;
    private final int shortestSide;

    @Autowired
    PictureIntake(Decoder decoder) {
        this(decoder, SHORTEST_SIDE);
    }

    /// @param shortestSide that is taken, in pixels
    PictureIntake(Decoder decoder, int shortestSide) {
        this.decoder = decoder;
        this.shortestSide = shortestSide;
    }

    /// Never throws, whatever the bytes are. Takes memory and up to some seconds, so call it outside of transactions.
    public Intake take(byte[] upload) {
        if (upload.length > MAX_BYTES) {
            return new Intake.TooManyBytes(upload.length, MAX_BYTES);
        }
        return PictureFormat.of(upload)
                .map(format -> take(format, upload))
                .orElseGet(() -> ForeignFormat.nameOf(upload)
                        .<Intake>map(Intake.UnsupportedFormat::new)
                        .orElseGet(Intake.NotAPicture::new));
    }

    private Intake take(PictureFormat format, byte[] upload) {
        var promise = Promise.of(format, upload);
        var limit = Decoder.maxPixels(format);
        if (promise.filter(size -> size.pixels() > limit).isPresent()) {
            var size = promise.get();
            return new Intake.TooManyPixels(size.width(), size.height(), limit);
        }
        return promise.flatMap(size -> Essence.of(format, upload).map(essence -> take(essence, size)))
                .orElseGet(Intake.Damaged::new);
    }

    private Intake take(Essence essence, Promise size) {
        return Math.min(size.width(), size.height()) < shortestSide
                ? new Intake.TooSmall(size.width(), size.height())
                : take(essence);
    }

    private Intake take(Essence essence) {
        return switch (decoder.use(essence, LONGEST_SIDE, image -> PictureBytes.of(encoded(essence, image)))) {
            case Decoder.Decoded.Used<Optional<PictureBytes>> used ->
                used.result().<Intake>map(Intake.Taken::new).orElseGet(Intake.Damaged::new);
            case Decoder.Decoded.Damaged<Optional<PictureBytes>> _ -> new Intake.Damaged();
            case Decoder.Decoded.Busy<Optional<PictureBytes>> _ -> new Intake.Busy();
        };
    }

    private static byte[] encoded(Essence essence, BufferedImage image) {
        if (Canvas.isTransparent(image)) {
            return ImageCodec.encodePng(image);
        }
        var lossy = essence.format() == PictureFormat.JPEG || essence.format() == PictureFormat.WEBP;
        var opaque = Scaling.opaque(image);
        return lossy || essence.file().length > LARGE_PNG
                ? ImageCodec.encodeJpeg(opaque, JPEG_QUALITY)
                : ImageCodec.encodePng(opaque);
    }
}
