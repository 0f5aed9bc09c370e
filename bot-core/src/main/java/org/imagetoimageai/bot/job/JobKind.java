package org.imagetoimageai.bot.job;

/// One kind of durable work. The name is stored with every job: once released it stays.
///
/// @param lane which scheduler runs it, so that short work never waits behind a model call
public record JobKind(String name, Lane lane) {

    public enum Lane {
        /// Long: calls to an image model.
        PAINTING,
        /// Short: everything else.
        PROMPT
    }
}
