package org.imagetoimageai.bot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramChannel;
import org.imagetoimageai.sandbox.telegram.TelegramGroup;

/// A chat that several people read: a group, or a channel.
final class SharedRoom {

    private final String title;
    private final LongSupplier id;
    private final Supplier<List<ChatMessage>> posts;
    private volatile Optional<Instant> closed = Optional.empty();

    private SharedRoom(String title, LongSupplier id, Supplier<List<ChatMessage>> posts) {
        this.title = title;
        this.id = id;
        this.posts = posts;
    }

    static SharedRoom of(TelegramGroup group) {
        return new SharedRoom(group.title(), group::id, group::received);
    }

    static SharedRoom of(TelegramChannel channel) {
        return new SharedRoom(channel.title(), channel::id, channel::received);
    }

    String title() {
        return title;
    }

    /// What the bot wrote and has not taken back.
    List<ChatMessage> posts() {
        return posts.get();
    }

    long id() {
        return id.getAsLong();
    }

    /// From when on nothing may be posted any more.
    void closes(Instant at) {
        closed = Optional.of(at);
    }

    boolean isClosedAt(Instant at) {
        return closed.filter(at::isAfter).isPresent();
    }

    @Override
    public String toString() {
        return title;
    }
}
