package org.imagetoimageai.sandbox.gemini;

import java.util.List;
import org.imagetoimageai.sandbox.painting.Canvas;

/// A valid [generateContent](https://ai.google.dev/api/generate-content) request, reduced to what the emulator uses.
record GenerateRequest(
        Turns.Conversation said, Canvas canvas, boolean wantsText, boolean wantsPicture, boolean wantsThoughts) {

    private static final int TOKENS_A_PICTURE = 258;

    String prompt() {
        return said.prompt();
    }

    /// What the answer starts from.
    List<Picture> pictures() {
        return said.source();
    }

    Call.Asked asked(String by) {
        return new Call.Asked(
                by,
                prompt(),
                said.turns(),
                said.all().stream().map(Picture::sha256).toList());
    }

    int textTokens() {
        return Math.max(1, prompt().length() / 4);
    }

    int pictureTokens() {
        return said.all().size() * TOKENS_A_PICTURE;
    }

    int tokens() {
        return textTokens() + pictureTokens();
    }
}
