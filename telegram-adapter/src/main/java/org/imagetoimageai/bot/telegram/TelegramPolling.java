package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.imagetoimageai.bot.chat.SettingRefused;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.imagetoimageai.bot.telegram.Called.Lost;
import org.imagetoimageai.bot.telegram.Called.NotSent;
import org.imagetoimageai.bot.telegram.UpdateSource.Batch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Asks Telegram for updates as long as the application runs, whatever happens. An update is confirmed, by asking for
/// the ones after it, only when it and its job have been committed.
final class TelegramPolling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(100);

    private final UpdateSource source;
    private final UpdateStore store;
    private final BotIdentity identity;
    private final TelegramMenu menu;
    private @Nullable Run run;

    TelegramPolling(UpdateSource source, UpdateStore store, BotIdentity identity, TelegramMenu menu) {
        this.source = source;
        this.store = store;
        this.identity = identity;
        this.menu = menu;
    }

    @Override
    public synchronized void start() {
        if (run == null) {
            run = new Run();
            run.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (run != null) {
            run.stop();
            run = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return run != null;
    }

    /// From one start to the stop after it.
    private final class Run {

        private final CountDownLatch stopped = new CountDownLatch(1);
        private final Thread thread =
                Thread.ofPlatform().daemon().name("telegram-polling").unstarted(this::poll);
        private long offset;
        private int failures;
        private boolean isWebhookGone;

        /// Nothing may end this loop but the stop: a deaf bot would look like a quiet one.
        private void poll() {
            while (isWanted()) {
                try {
                    turn();
                } catch (SettingRefused e) {
                    log.error("{}", e.getMessage());
                    pause(LONGEST_PAUSE);
                } catch (Throwable e) {
                    // Its message may quote an update or the address with the token.
                    log.error(
                            "Telegram updates cannot be taken in: {}",
                            e.getClass().getName());
                    store.hearing().turnsDeaf();
                    pause(backOff());
                }
            }
        }

        private void turn() {
            identity.learn();
            if (!isWebhookGone) {
                isWebhookGone = source.endWebhook() instanceof Done<Boolean>;
            }
            var called = source.next(offset, !store.hearing().isHearing());
            if (!isWanted()) {
                return;
            }
            switch (called) {
                case Done<Batch> done -> takeIn(done.result());
                case Denied<Batch> denied -> denied(denied);
                case NotSent<Batch> unsent -> failed("out of reach, " + unsent.reason(), backOff());
                case Lost<Batch> lost -> failed(lost.reason(), backOff());
            }
        }

        /// When the database fails, the same batch comes again.
        private void takeIn(Batch batch) {
            store.takeIn(batch.updates());
            offset = batch.next();
            store.hearing().hears();
            if (failures > 0) {
                log.info("Telegram answers again");
                failures = 0;
            }
            menu.catchUp();
        }

        /// 409: another process asks with the same token; during a restart that passes.
        private void denied(Denied<Batch> denied) {
            var why = denied.code() == 409
                    ? "somebody else asks with the same token, or a webhook is set"
                    : Outcomes.reason(denied);
            failed(why, denied.retryAfter().isZero() ? backOff() : denied.retryAfter());
        }

        private void failed(String why, Duration pause) {
            store.hearing().turnsDeaf();
            log.warn("No updates from Telegram: {}; asking again in {} s", why, pause.toSeconds());
            pause(pause);
        }

        private Duration backOff() {
            failures = Math.min(failures + 1, 10);
            var pause = Duration.ofSeconds(1L << (failures - 1));
            return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }

        private boolean isWanted() {
            return stopped.getCount() > 0;
        }

        private void pause(Duration duration) {
            try {
                var _ = stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                // Nobody interrupts this thread; whoever does only shortens the pause.
            }
        }

        private void stop() {
            stopped.countDown();
            try {
                // More than once: it may be just about to ask.
                for (var left = STOPPING; left.isPositive(); left = left.minus(STEP)) {
                    source.cancel();
                    if (thread.join(STEP)) {
                        return;
                    }
                }
                log.warn("The Telegram polling did not end in {}", STOPPING);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
