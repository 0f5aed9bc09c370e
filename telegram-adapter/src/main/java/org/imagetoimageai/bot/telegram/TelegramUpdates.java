package org.imagetoimageai.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.PlatformEvents;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.telegram.TelegramReplies.Said;
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
        var waiting = store.find(Long.parseLong(id));
        if (waiting.isEmpty()) {
            return new Next.Done();
        }
        var name = identity.username();
        if (name.isEmpty()) {
            return new Next.Again(UNTIL_INTRODUCED);
        }
        var reading = read(waiting.get(), name.get());
        return settle(waiting.get(), reading, answer(reading, waiting.get()));
    }

    private Next settle(WaitingUpdate update, Reading reading, Said said) {
        if (said instanceof Said.Interrupted interrupted && !isStale(update)) {
            return new Next.Again(interrupted.after());
        }
        store.finish(update.id(), reading instanceof Reading.NotWords sent ? sent.album() : Optional.empty());
        return new Next.Done();
    }

    @Override
    public void giveUp(String id, String reference) {
        store.finish(Long.parseLong(id), Optional.empty());
    }

    private Said answer(Reading reading, WaitingUpdate update) {
        return switch (reading) {
            case Reading.Asked asked ->
                replies.say(
                        asked.invocation().caller(),
                        asked.pressed(),
                        core.dispatcher().dispatch(asked.invocation()),
                        new AnswerProgress(store, update));
            case Reading.NotWords sent -> answerOnce(sent, update);
            case Reading.Happened happened -> {
                core.events().happened(happened.event());
                yield new Said.Everything();
            }
            case Reading.Unwanted unwanted -> replies.end(unwanted.callbackId());
            case Reading.Nothing _ -> new Said.Everything();
        };
    }

    /// Once for an album.
    private Said answerOnce(Reading.NotWords sent, WaitingUpdate update) {
        if (sent.album().filter(store::isAnswered).isPresent()) {
            return new Said.Everything();
        }
        var answer = core.dispatcher().dispatch(sent.invocation());
        return replies.say(sent.invocation().caller(), Optional.empty(), answer, new AnswerProgress(store, update));
    }

    /// Whatever is wrong with an update will be wrong again, so it is skipped. The complaint may quote the update, so
    /// only its number is logged.
    private Reading read(WaitingUpdate update, String botName) {
        if (update.json().isEmpty()) {
            log.warn("Telegram update {} cannot be opened any more and is skipped", update.id());
            return new Reading.Nothing();
        }
        var reader = new UpdateReader(core.dispatcher().specs(), botName);
        try {
            var read = Optional.ofNullable(JSON.readValue(update.json().get(), Update.class));
            return read.map(reader::read).orElseGet(Reading.Nothing::new);
        } catch (JsonProcessingException | RuntimeException _) {
            log.warn("Telegram update {} cannot be read and is skipped", update.id());
            return new Reading.Nothing();
        }
    }

    private boolean isStale(WaitingUpdate update) {
        var isStale = update.receivedAt().plus(STALE).isBefore(clock.instant());
        if (isStale) {
            log.warn("The answer to Telegram update {} could not be said for {} and is dropped", update.id(), STALE);
        }
        return isStale;
    }

    /// The product, as seen from here.
    record Core(CommandDispatcher dispatcher, PlatformEvents events) {}
}
