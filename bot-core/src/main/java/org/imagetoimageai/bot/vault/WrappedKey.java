package org.imagetoimageai.bot.vault;

import java.util.UUID;

/// An owner's key as it lies in the key store.
record WrappedKey(UUID id, KeyedHash master, SealedText box) {}
