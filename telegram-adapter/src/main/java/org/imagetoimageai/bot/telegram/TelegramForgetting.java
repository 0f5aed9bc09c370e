package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import org.imagetoimageai.bot.inbound.Inbox;
import org.imagetoimageai.bot.job.RecurringJob;

/// Forgets the numbers of updates that Telegram will not repeat: it
/// [keeps updates for 24 hours](https://core.telegram.org/bots/api#getting-updates).
final class TelegramForgetting implements RecurringJob {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Inbox inbox;

    TelegramForgetting(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "telegram-forget-seen";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        inbox.forget(UpdateStore.SOURCE, WEEK);
    }
}
