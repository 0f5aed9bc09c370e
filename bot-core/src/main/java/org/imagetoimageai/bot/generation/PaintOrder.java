package org.imagetoimageai.bot.generation;

/// What a model is asked for.
///
/// @param prompt the person's words, exactly
public record PaintOrder(String prompt) {

    @Override
    public String toString() {
        return "[order]";
    }
}
