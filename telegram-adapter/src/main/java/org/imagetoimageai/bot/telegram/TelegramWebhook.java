package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.imagetoimageai.bot.chat.SettingRefused;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/// Tells Telegram where to bring updates, as soon as it can be reached, and looks after what is published. On a stop
/// the
/// webhook stays: Telegram keeps what comes meanwhile.
final class TelegramWebhook implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final BotApi api;
    private final BotIdentity identity;
    private final TelegramMenu menu;
    private final Target target;
    private final Hearing hearing;
    private @Nullable CountDownLatch stopped;

    TelegramWebhook(BotApi api, BotIdentity identity, TelegramMenu menu, Target target, Hearing hearing) {
        this.api = api;
        this.identity = identity;
        this.menu = menu;
        this.target = target;
        this.hearing = hearing;
    }

    /// The web server has started before.
    @Override
    public synchronized void start() {
        if (stopped == null) {
            var end = new CountDownLatch(1);
            stopped = end;
            Thread.ofPlatform().daemon().name("telegram-webhook").start(() -> run(end));
        }
    }

    @Override
    public synchronized void stop() {
        if (stopped != null) {
            stopped.countDown();
            stopped = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped != null;
    }

    private void run(CountDownLatch end) {
        var isSet = false;
        var failures = 0;
        do {
            isSet = isSet || isSetNow();
            if (isSet) {
                hearing.hears();
                failures = 0;
                menu.catchUp();
            } else {
                failures++;
            }
        } while (!isOver(end, isSet ? LONGEST_PAUSE : backOff(failures)));
    }

    private boolean isSetNow() {
        try {
            identity.learn();
            return identity.me().isPresent() && isTaken();
        } catch (SettingRefused e) {
            log.error("{}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("The Telegram webhook cannot be set: {}", e.getClass().getName());
        }
        return false;
    }

    private boolean isTaken() {
        var called = api.call(SetWebhook.builder()
                .url(target.address().url())
                .secretToken(target.secret().words())
                .allowedUpdates(IncomingUpdate.KINDS)
                .build());
        if (called instanceof Denied<Boolean> denied) {
            log.error(
                    "Telegram does not take {} as the address of its webhook: {}",
                    WebhookAddress.SETTING,
                    Outcomes.reason(denied));
        }
        return called instanceof Done<Boolean>;
    }

    private static Duration backOff(int failures) {
        var pause = Duration.ofSeconds(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static boolean isOver(CountDownLatch end, Duration pause) {
        try {
            return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    /// Where Telegram calls, and how it proves that it does.
    record Target(WebhookAddress address, WebhookSecret secret) {}
}
