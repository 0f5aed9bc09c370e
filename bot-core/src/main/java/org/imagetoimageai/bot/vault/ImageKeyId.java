package org.imagetoimageai.bot.vault;

import java.util.UUID;

/// Names the key of one picture. Says nothing about the picture or its owner.
public record ImageKeyId(UUID value) {}
