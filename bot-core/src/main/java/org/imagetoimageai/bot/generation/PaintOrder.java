package org.imagetoimageai.bot.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.media.PictureBytes;

/// What a model is asked for. Never printed.
///
/// @param wanted    a picture, or words about the pictures
/// @param prompt    the person's words, exactly
/// @param pictures  what to start from, in the person's order; without [#continued]'s result
/// @param frame     of the picture wanted; without meaning for words
/// @param continued the earlier result that is edited, where its provider gave a memory with it; a result without
///                  one is among the pictures
public record PaintOrder(
        Wanted wanted, String prompt, List<PictureBytes> pictures, Frame frame, Optional<Continuation> continued) {

    public PaintOrder {
        pictures = List.copyOf(pictures);
    }

    /// A picture from words alone, in the plain frame.
    public static PaintOrder of(String prompt) {
        return of(prompt, List.of());
    }

    /// A picture made from these, as they are shaped.
    public static PaintOrder of(String prompt, List<PictureBytes> pictures) {
        return new PaintOrder(Wanted.PICTURE, prompt, pictures, Frame.PLAIN, Optional.empty());
    }

    /// Words about these pictures.
    public static PaintOrder describing(String prompt, List<PictureBytes> pictures) {
        return new PaintOrder(Wanted.WORDS, prompt, pictures, Frame.PLAIN, Optional.empty());
    }

    /// The same order for another frame.
    public PaintOrder in(Frame other) {
        return new PaintOrder(wanted, prompt, pictures, other, continued);
    }

    /// The same order as a further edit of an earlier result.
    public PaintOrder continuing(Continuation earlier) {
        return new PaintOrder(wanted, prompt, pictures, frame, Optional.of(earlier));
    }

    /// The same order with the earlier result as a picture like any other.
    PaintOrder forgetting() {
        var all = new ArrayList<PictureBytes>();
        continued.ifPresent(earlier -> all.add(earlier.result()));
        all.addAll(pictures);
        return new PaintOrder(wanted, prompt, all, frame, Optional.empty());
    }

    @Override
    public String toString() {
        return "[order]";
    }

    /// What the model is to answer with.
    public enum Wanted {
        PICTURE,
        WORDS
    }

    /// An earlier result, byte for byte as its model returned it, and what the model wants to be reminded of.
    public record Continuation(PictureBytes result, Memory memory) {

        @Override
        public String toString() {
            return "[continuation]";
        }
    }
}
