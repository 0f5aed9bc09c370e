package org.imagetoimageai.bot.vault;

/// How far the destruction of an owner's keys has come. Either way nothing can be opened any more.
public enum Destruction {
    /// The keys are deleted and their bytes are out of the tables' files.
    GONE,
    /// The keys are deleted, but another session of the key store (a dump, say) still held on to the old state
    /// of the table: call again later to have the bytes removed too.
    AGAIN
}
