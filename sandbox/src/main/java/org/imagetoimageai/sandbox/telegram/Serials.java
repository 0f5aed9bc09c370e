package org.imagetoimageai.sandbox.telegram;

import java.util.concurrent.atomic.AtomicLong;

/// Numbers that are given once.
final class Serials {
    private final AtomicLong presses = new AtomicLong();
    private final AtomicLong albums = new AtomicLong(13_800_000_000_000_000L);
    private final AtomicLong otherBots = new AtomicLong(6_000_000_000L);

    long press() {
        return presses.incrementAndGet();
    }

    String album() {
        return Long.toString(albums.incrementAndGet());
    }

    long otherBot() {
        return otherBots.incrementAndGet();
    }
}
