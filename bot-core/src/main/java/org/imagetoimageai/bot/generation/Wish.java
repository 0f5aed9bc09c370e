package org.imagetoimageai.bot.generation;

import java.util.List;
import java.util.Optional;

/// What a person would like to have made. Never printed.
///
/// @param prompt their words, exactly; may be empty for an action
/// @param action the id of a [QuickAction]
/// @param inputs at most 10, in their order
/// @param count  1 to 4 pictures
public record Wish(String prompt, Optional<String> action, List<Input> inputs, Frame frame, ModelTier tier, int count) {

    public static final int MOST_INPUTS = 10;
    public static final int MOST_PICTURES = 4;

    public Wish {
        inputs = List.copyOf(inputs);
        if (inputs.size() > MOST_INPUTS || count < 1 || count > MOST_PICTURES) {
            throw new IllegalArgumentException(inputs.size() + " inputs, " + count + " pictures");
        }
    }

    /// One picture from words, in the plain frame, by the fast model.
    public static Wish of(String prompt) {
        return new Wish(prompt, Optional.empty(), List.of(), Frame.PLAIN, ModelTier.FAST, 1);
    }

    /// The same with other words.
    public Wish saying(String words) {
        return new Wish(words, action, inputs, frame, tier, count);
    }

    /// The same by an action, or by none.
    public Wish by(Optional<String> other) {
        return new Wish(prompt, other, inputs, frame, tier, count);
    }

    /// The same from other pictures.
    public Wish from(List<Input> others) {
        return new Wish(prompt, action, others, frame, tier, count);
    }

    /// The same, so many.
    public Wish times(int other) {
        return new Wish(prompt, action, inputs, frame, tier, other);
    }

    /// Whether it starts from somebody else's picture.
    public boolean isFromOthers() {
        return inputs.stream().anyMatch(input -> input instanceof Input.Upload upload && upload.others());
    }

    @Override
    public String toString() {
        return "[wish]";
    }
}
