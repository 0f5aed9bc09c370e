package org.imagetoimageai.sandbox.telegram;

import java.time.Clock;

/// Everything the emulated servers remember.
record Backend(
        Monitor monitor, Clock clock, Chats chats, Updates updates, Files files, RateLimits limits, Settings settings) {

    static Backend of(TelegramOptions options) {
        var monitor = new Monitor();
        var people = new People();
        var webhook = new Webhook();
        return new Backend(
                monitor,
                options.clock(),
                new Chats(people),
                new Updates(monitor, options.clock(), webhook),
                new Files(options.clock()),
                new RateLimits(options.clock(), options.rateLimits()),
                new Settings(new BotProfile(options.token()), new Commands(), people, new Serials(), webhook, options));
    }

    BotProfile bot() {
        return settings.bot();
    }

    Commands commands() {
        return settings.commands();
    }

    People people() {
        return settings.people();
    }

    Serials serials() {
        return settings.serials();
    }

    Webhook webhook() {
        return settings.webhook();
    }

    Wire wire() {
        return new Wire(bot(), people());
    }

    Delivery delivery() {
        return new Delivery(updates, wire(), bot());
    }

    record Settings(
            BotProfile bot,
            Commands commands,
            People people,
            Serials serials,
            Webhook webhook,
            TelegramOptions options) {}
}
