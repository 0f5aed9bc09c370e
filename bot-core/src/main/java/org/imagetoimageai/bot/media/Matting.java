package org.imagetoimageai.bot.media;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// Cuts a subject out of a flat background of one colour, since image models return no alpha channel: the background's
/// colour is measured along the border, how far a pixel is from it in colour makes its alpha, and what the background
/// has shed into a half-transparent pixel is taken out again
/// ([chroma keying](https://en.wikipedia.org/wiki/Chroma_key)).
@Component
public class Matting {

    /// What a model is to be asked for. Of the colours that stand out from skin and hair, green is the one that image
    /// models render most evenly.
    public static final String KEY = "#00FF00";

    private final Decoder decoder;

    Matting(Decoder decoder) {
        this.decoder = decoder;
    }

    /// Takes memory and up to some seconds, so call it outside of transactions.
    public Cutout cutOut(PictureBytes keyed) {
        return PictureFormat.of(keyed.toBytes())
                .flatMap(format -> Essence.of(format, keyed.toBytes()))
                .map(this::cutOut)
                .orElseGet(Cutout.NoBackground::new);
    }

    private Cutout cutOut(Essence essence) {
        var decoded = decoder.use(
                essence,
                Integer.MAX_VALUE,
                image -> KeyColour.around(image)
                        .flatMap(key -> new Matte(image, key).cutOut())
                        .map(ImageCodec::encodePng)
                        .flatMap(PictureBytes::of));
        return switch (decoded) {
            case Decoder.Decoded.Used<Optional<PictureBytes>> used ->
                used.result().<Cutout>map(Cutout.CutOut::new).orElseGet(Cutout.NoBackground::new);
            case Decoder.Decoded.Damaged<Optional<PictureBytes>> _ -> new Cutout.NoBackground();
            case Decoder.Decoded.Busy<Optional<PictureBytes>> _ -> new Cutout.Busy();
        };
    }
}
