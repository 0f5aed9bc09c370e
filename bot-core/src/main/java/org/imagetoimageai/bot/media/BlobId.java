package org.imagetoimageai.bot.media;

import java.util.UUID;

/// Names a stored picture. Chosen by the caller and remembered before it is stored, so that storing it again
/// after a crash replaces it instead of leaving a second one.
public record BlobId(UUID value) {}
