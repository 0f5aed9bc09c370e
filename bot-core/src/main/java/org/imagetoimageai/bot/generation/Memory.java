package org.imagetoimageai.bot.generation;

import org.jspecify.annotations.Nullable;

/// What a provider needs back to go on editing a picture it made, e.g. Gemini's
/// [thought signatures](https://ai.google.dev/gemini-api/docs/thought-signatures). Only the adapter that issued it
/// reads
/// it. It holds
/// the person's words too: stored sealed beside the picture, never logged. Mostly some thousands of characters, never
/// more
/// than eight million, however often a picture was edited; pictures are not in it.
public final class Memory {

    private final String words;

    private Memory(String words) {
        this.words = words;
    }

    /// As it was read from the store.
    public static Memory of(String words) {
        return new Memory(words);
    }

    /// To be sealed and stored.
    public String words() {
        return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Memory that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return "[memory]";
    }
}
