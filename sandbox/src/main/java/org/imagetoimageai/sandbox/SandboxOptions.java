package org.imagetoimageai.sandbox;

import org.imagetoimageai.sandbox.telegram.TelegramOptions;

/// Where the sandbox listens; port 0 stands for any free one.
public record SandboxOptions(int pagePort, int geminiPort, TelegramOptions telegram) {

    public static SandboxOptions defaults() {
        return new SandboxOptions(0, 0, TelegramOptions.defaults());
    }

    public SandboxOptions withPageOnPort(int port) {
        return new SandboxOptions(port, geminiPort, telegram);
    }

    public SandboxOptions withGeminiOnPort(int port) {
        return new SandboxOptions(pagePort, port, telegram);
    }

    public SandboxOptions withTelegram(TelegramOptions other) {
        return new SandboxOptions(pagePort, geminiPort, other);
    }
}
