package org.imagetoimageai.bot.media;

/// TEMPORARY.
public sealed interface Cutout {
    record CutOut(PictureBytes picture) implements Cutout {}

    record NoBackground() implements Cutout {}
}
