package org.imagetoimageai.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.PlatformEvents;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.telegram.BotIdentity.Me;
import org.imagetoimageai.bot.telegram.PlaceFinder.Located;
import org.imagetoimageai.bot.telegram.TelegramReplies.Said;
import org.imagetoimageai.bot.telegram.UpdateStore.Found;
import org.imagetoimageai.bot.telegram.UpdateStore.WaitingUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Telegram, inwards: reads one update, has it answered, says the answer. Killed in the middle it asks the dispatcher
/// again, which does nothing twice and answers as before, and goes on with the first message that was not sent.
final class TelegramUpdates implements JobHandler {

    private static final Logger log = LoggerFactory.getLogger(TelegramUpdates.class);

    /// Older than this, a reply would only puzzle.
    private static final Duration STALE = Duration.ofHours(1);

    private static final Duration UNTIL_INTRODUCED = Duration.ofSeconds(1);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final UpdateStore store;
    private final BotIdentity identity;
    private final Core core;
    private final TelegramReplies replies;
    private final Clock clock;

    TelegramUpdates(UpdateStore store, BotIdentity identity, Core core, TelegramReplies replies, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.core = core;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return UpdateStore.KIND;
    }

    @Override
    public Next run(String id) {
        var me = identity.me();
        if (me.isEmpty()) {
            return new Next.Again(UNTIL_INTRODUCED);
        }
        return switch (store.find(Long.parseLong(id))) {
            case Found.Nothing _ -> new Next.Done();
            case Found.Incomplete incomplete -> new Next.Again(incomplete.missing());
            case Found.Waiting waiting -> answer(waiting.update(), me.get());
        };
    }

    private Next answer(WaitingUpdate update, Me me) {
        var reading = read(update, me);
        var said = answer(reading, me, update);
        if (said instanceof Said.Interrupted interrupted && !isStale(update)) {
            return new Next.Again(interrupted.after());
        }
        store.finish(update.id(), reading instanceof Reading.Asked);
        return new Next.Done();
    }

    @Override
    public void giveUp(String id, String reference) {
        store.finish(Long.parseLong(id), false);
    }

    private Said answer(Reading reading, Me me, WaitingUpdate update) {
        var progress = new AnswerProgress(store, update);
        return switch (reading) {
            case Reading.Asked asked -> answer(asked, me, progress);
            case Reading.Unnamed unnamed -> replies.say(unnamed, progress);
            case Reading.Late late -> replies.say(late, progress);
            case Reading.Happened happened -> {
                core.events().happened(happened.event());
                yield new Said.Everything();
            }
            case Reading.Unwanted unwanted -> replies.end(unwanted.callbackId());
            case Reading.Nothing _ -> new Said.Everything();
        };
    }

    private Said answer(Reading.Asked asked, Me me, AnswerProgress progress) {
        var located = core.places().locate(asked.invocation(), core.dispatcher().specs(), me.id());
        return switch (located) {
            case Located.Later later -> new Said.Interrupted(later.after());
            case Located.Ready ready -> replies.say(asked, core.dispatcher().dispatch(ready.invocation()), progress);
        };
    }

    /// Whatever is wrong with an update will be wrong again, so it is skipped.
    private Reading read(WaitingUpdate waiting, Me me) {
        var updates = new ArrayList<Update>();
        for (var json : waiting.parts()) {
            update(waiting.id(), json).ifPresent(updates::add);
        }
        try {
            return updates.isEmpty()
                    ? new Reading.Nothing()
                    : new UpdateReader(core.dispatcher().specs(), me).read(List.copyOf(updates), waiting.isRest());
        } catch (RuntimeException _) {
            return skipped(waiting.id(), new Reading.Nothing());
        }
    }

    private static Optional<Update> update(long id, Optional<String> json) {
        if (json.isEmpty()) {
            log.warn("Telegram update {} cannot be opened any more and is skipped", id);
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(json.get(), Update.class));
        } catch (JsonProcessingException | RuntimeException _) {
            return skipped(id, Optional.empty());
        }
    }

    /// The complaint may quote the update, so only its number is logged.
    private static <T> T skipped(long id, T nothing) {
        log.warn("Telegram update {} cannot be read and is skipped", id);
        return nothing;
    }

    private boolean isStale(WaitingUpdate update) {
        var isStale = update.receivedAt().plus(STALE).isBefore(clock.instant());
        if (isStale) {
            log.warn("The answer to Telegram update {} could not be said for {} and is dropped", update.id(), STALE);
        }
        return isStale;
    }

    /// The product, as seen from here, and what Telegram says about the places in which it is asked.
    record Core(CommandDispatcher dispatcher, PlatformEvents events, PlaceFinder places) {}
}
