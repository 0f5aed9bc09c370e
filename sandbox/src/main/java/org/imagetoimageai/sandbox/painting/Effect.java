package org.imagetoimageai.sandbox.painting;

import java.util.Arrays;
import java.util.regex.Pattern;

/// What is to be done to a picture, as far as the words say. Earlier ones win: a wish for a realistic photo may name
/// the
/// anime it starts from.
enum Effect {
    CUTOUT("#[0-9a-f]{6}\\b"),
    COLORIZE("\\bcolou?ri[sz]|\\bwarnai"),
    RESTORE("\\brestor|\\bpulihkan|\\bperbaiki"),
    REALISTIC("\\brealis"),
    ANIME("\\banime\\b"),
    UPSCALE("\\bupscale|\\blarger, sharper|\\bperbesar"),
    VARIATION("\\bvariation|\\bvariasi"),
    /// Any other instruction.
    FREE("");

    private final Pattern words;

    Effect(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static Effect of(String prompt) {
        return Arrays.stream(values())
                .filter(effect -> effect.words.matcher(prompt).find())
                .findFirst()
                .orElse(FREE);
    }
}
