package org.imagetoimageai.bot.media;

import org.springframework.stereotype.Component;

/// TEMPORARY.
@Component
public class Matting {
    public static final String KEY = "pure magenta, #FF00FF";

    public Cutout cutOut(PictureBytes keyed) {
        return new Cutout.NoBackground();
    }
}
