package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The private chat of one person with the bot. Guarded by the [Monitor].
final class Conversation extends Room {
    private static final Duration DRAFT_SHOWS = Duration.ofSeconds(30);

    private Profile profile;
    private boolean started;
    private boolean blocked;
    private @Nullable String draft;
    private Instant draftEnds = Instant.EPOCH;

    Conversation(Profile profile) {
        this.profile = profile;
    }

    Profile profile() {
        return profile;
    }

    @Override
    long id() {
        return profile.id();
    }

    @Override
    ObjectNode chat() {
        return profile.chat();
    }

    void speak(String language) {
        profile = profile.speaking(language);
    }

    boolean isStarted() {
        return started;
    }

    boolean isBlocked() {
        return blocked;
    }

    void open() {
        started = true;
    }

    void block(boolean now) {
        blocked = now;
    }

    /// Only to somebody who once wrote and has not blocked the bot, see
    /// [Bots FAQ](https://core.telegram.org/bots/faq) and [Features](https://core.telegram.org/bots/features).
    @Override
    void requireReachable() {
        if (blocked) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        if (!started) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
    }

    @Override
    void requireSending(Medium medium) {
        requireReachable();
    }

    /// Private chats have topics only if the bot asked for them, which this one cannot.
    @Override
    @Nullable
    Integer thread(@Nullable Integer wanted) {
        if (wanted != null) {
            throw Refusal.badRequest("message thread not found");
        }
        return null;
    }

    /// See [sendMessageDraft](https://core.telegram.org/bots/api#sendmessagedraft).
    void draft(String text, Instant now) {
        draft = text;
        draftEnds = now.plus(DRAFT_SHOWS);
    }

    void endDraft() {
        draft = null;
    }

    @Nullable
    String draft(Instant now) {
        return now.isBefore(draftEnds) ? draft : null;
    }
}
