package org.imagetoimageai.bot.consent;

import java.time.LocalDate;

/// Whether somebody has agreed to the texts as they stand now.
public sealed interface Standing {

    record Agreed() implements Standing {}

    /// The texts are still to be shown and agreed to.
    ///
    /// @param version   the version to agree to
    /// @param createdAt the date it carries
    /// @param changed   whether an older version was agreed to
    record Missing(int version, LocalDate createdAt, boolean changed) implements Standing {}
}
