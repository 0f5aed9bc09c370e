package org.imagetoimageai.bot.generation;

import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.media.Matting;

/// Something that can be done to pictures with one tap: data of the catalogue, not code.
///
/// @param id     the name of its command, 2 to 12 lower-case letters
/// @param takes  how many pictures
/// @param frame  the shape and size of what comes out, where the action has its own
/// @param prompt what the model is told; `{words}` is where a person's own words go, if they gave any,
///               `{language}` the language they read, `{key}` the colour that becomes see-through
/// @param price  credits for one, whatever the model; empty for the price of the model and size
/// @param texts  by language
public record QuickAction(
        String id,
        Product makes,
        Pictures takes,
        Shape frame,
        String prompt,
        Optional<Long> price,
        Map<String, Texts> texts) {

    private static final String WORDS = "{words}";

    public QuickAction {
        texts = Map.copyOf(texts);
    }

    /// What the model is told.
    String prompt(String words, String language) {
        return prompt.replace("{language}", language)
                .replace("{key}", Matting.KEY_COLOUR)
                .replace(WORDS, words)
                .strip();
    }

    /// The phrase that names it on a button.
    public static String nameKey(String id) {
        return "action." + id + ".name";
    }

    /// The phrase that says in one line what it does.
    public static String summaryKey(String id) {
        return "action." + id + ".summary";
    }

    /// The phrase that stands under its result; its words may be empty.
    public static String noteKey(String id) {
        return "action." + id + ".note";
    }

    /// The frame of a wish for this action: its own shape, else that of the picture, whatever the person prefers for
    /// pictures from words; and its own size, else the one they chose.
    public Frame frame(Frame chosen) {
        return new Frame(frame.ratio(), frame.resolution().orElse(chosen.resolution()));
    }

    /// Whether a person's own words go into it.
    public boolean takesWords() {
        return prompt.contains(WORDS);
    }

    /// What comes out.
    public enum Product {
        PICTURE,
        /// A PNG whose background is see-through.
        CUTOUT,
        /// An answer in words, and no picture.
        WORDS
    }

    /// Shape and size of its own.
    public record Shape(Optional<AspectRatio> ratio, Optional<Resolution> resolution) {}

    /// How many pictures it takes.
    ///
    /// @param hidden whether it is no command of its own, but stands behind a button
    public record Pictures(int least, int most, boolean hidden) {}

    /// What a person reads.
    ///
    /// @param name    as on a button
    /// @param summary one line, at most 100 characters
    /// @param note    what to know about the result, under it; may be empty
    public record Texts(String name, String summary, String note) {}
}
