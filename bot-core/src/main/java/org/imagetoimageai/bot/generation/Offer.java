package org.imagetoimageai.bot.generation;

import java.util.UUID;
import org.imagetoimageai.bot.account.Visibility;

/// A wish that was kept, and where its result was to go.
public record Offer(RequestId id, Wish wish, UUID returnAddress, Visibility visibility) {}
