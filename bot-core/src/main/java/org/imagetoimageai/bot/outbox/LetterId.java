package org.imagetoimageai.bot.outbox;

import java.util.UUID;

/// One letter.
public record LetterId(UUID value) {}
