package org.imagetoimageai.sandbox;

import org.imagetoimageai.sandbox.telegram.TelegramEmulator;

/// Everything the product talks to, on loopback ports of its own.
public final class Sandbox implements AutoCloseable {
    private final TelegramEmulator telegram;

    private Sandbox(SandboxOptions options) {
        this.telegram = TelegramEmulator.start(options.telegram());
    }

    public static Sandbox start(SandboxOptions options) {
        return new Sandbox(options);
    }

    public TelegramEmulator telegram() {
        return telegram;
    }

    @Override
    public void close() {
        telegram.close();
    }
}
