package org.imagetoimageai.sandbox.telegram;

import java.time.Clock;

/// How to start the emulator.
///
/// @param port the loopback port, 0 for any free one
/// @param token the only token it knows
/// @param clock where dates, ages and rates come from; waiting itself takes real time
/// @param rateLimits whether the published rates are enforced from the start
/// @param webhooks what webhooks may point to, and how often a delivery is tried
public record TelegramOptions(int port, String token, Clock clock, boolean rateLimits, WebhookRules webhooks) {
    private static final String TOKEN = "7000000001:AAE-sandbox-token-that-opens-nothing";

    /// Any port, the system's time, rates enforced.
    public static TelegramOptions defaults() {
        return new TelegramOptions(0, TOKEN, Clock.systemUTC(), true, WebhookRules.PUBLISHED);
    }

    public TelegramOptions onPort(int other) {
        return new TelegramOptions(other, token, clock, rateLimits, webhooks);
    }

    public TelegramOptions withToken(String other) {
        return new TelegramOptions(port, other, clock, rateLimits, webhooks);
    }

    public TelegramOptions withClock(Clock other) {
        return new TelegramOptions(port, token, other, rateLimits, webhooks);
    }

    /// For bots on this machine; see [WebhookRules#onLoopback()].
    public TelegramOptions withWebhooks(WebhookRules other) {
        return new TelegramOptions(port, token, clock, rateLimits, other);
    }

    /// For load tests.
    public TelegramOptions withoutRateLimits() {
        return new TelegramOptions(port, token, clock, false, webhooks);
    }
}
