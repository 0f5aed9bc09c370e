package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;

/// How the emulator treats webhooks. Telegram itself takes `https` on four ports only, and repeats an unsuccessful
/// delivery ever more slowly until it gives up, see [setWebhook](https://core.telegram.org/bots/api#setwebhook).
///
/// @param plainLoopback whether `http` to this machine, on any port, is taken as well
/// @param firstPause before the first repetition; each further pause doubles
/// @param longestPause between two repetitions
/// @param attempts after which an update is dropped
public record WebhookRules(boolean plainLoopback, Duration firstPause, Duration longestPause, int attempts) {
    static final WebhookRules PUBLISHED = new WebhookRules(false, Duration.ofSeconds(1), Duration.ofSeconds(60), 100);

    /// For bots under test: plain `http` to loopback, and pauses short enough to wait for.
    public static WebhookRules onLoopback() {
        return new WebhookRules(true, Duration.ofMillis(50), Duration.ofSeconds(2), 100);
    }

    Duration pauseAfter(int failures) {
        var doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }

    public WebhookRules givingUpAfter(int most) {
        return new WebhookRules(plainLoopback, firstPause, longestPause, most);
    }
}
