package org.imagetoimageai.bot.generation;

/// The start is refused because of the operator's own actions. The message is one sentence for the operator.
public final class ActionsRefused extends RuntimeException {

    /// The setting that names the file.
    public static final String SETTING = "bot.actions";

    ActionsRefused(String sentence) {
        super(SETTING + ": " + sentence);
    }
}
