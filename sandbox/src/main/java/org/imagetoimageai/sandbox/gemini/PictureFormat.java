package org.imagetoimageai.sandbox.gemini;

/// How the emulator encodes its pictures; the real models give either, without being asked.
public enum PictureFormat {
    PNG("image/png", "png", 0.7f),
    JPEG("image/jpeg", "jpeg", 0.92f);

    private final String mimeType;
    private final String encoder;
    private final float quality;

    PictureFormat(String mimeType, String encoder, float quality) {
        this.mimeType = mimeType;
        this.encoder = encoder;
        this.quality = quality;
    }

    String mimeType() {
        return mimeType;
    }

    String encoder() {
        return encoder;
    }

    float quality() {
        return quality;
    }
}
