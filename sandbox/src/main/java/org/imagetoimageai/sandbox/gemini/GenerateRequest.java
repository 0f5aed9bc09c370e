package org.imagetoimageai.sandbox.gemini;

import java.util.List;
import org.imagetoimageai.sandbox.painting.Canvas;

/// A valid [generateContent](https://ai.google.dev/api/generate-content) request, reduced to what the emulator uses.
record GenerateRequest(
        String prompt,
        List<Picture> pictures,
        Canvas canvas,
        boolean wantsText,
        boolean wantsPicture,
        boolean wantsThoughts) {

    private static final int TOKENS_A_PICTURE = 258;

    GenerateRequest {
        pictures = List.copyOf(pictures);
    }

    int textTokens() {
        return Math.max(1, prompt.length() / 4);
    }

    int pictureTokens() {
        return pictures.size() * TOKENS_A_PICTURE;
    }

    int tokens() {
        return textTokens() + pictureTokens();
    }
}
