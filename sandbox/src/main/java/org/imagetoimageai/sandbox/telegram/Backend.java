package org.imagetoimageai.sandbox.telegram;

import java.time.Clock;

/// Everything the emulated servers remember.
record Backend(
        Monitor monitor,
        Clock clock,
        People people,
        Updates updates,
        Files files,
        RateLimits limits,
        Settings settings) {

    static Backend of(TelegramOptions options) {
        var monitor = new Monitor();
        return new Backend(
                monitor,
                options.clock(),
                new People(),
                new Updates(monitor, options.clock()),
                new Files(),
                new RateLimits(options.clock(), options.rateLimits()),
                new Settings(new BotProfile(options.token()), new Commands()));
    }

    BotProfile bot() {
        return settings.bot();
    }

    Commands commands() {
        return settings.commands();
    }

    Wire wire() {
        return new Wire(bot());
    }

    record Settings(BotProfile bot, Commands commands) {}
}
