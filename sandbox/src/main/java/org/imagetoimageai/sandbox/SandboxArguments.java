package org.imagetoimageai.sandbox;

import java.nio.file.Path;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.imagetoimageai.sandbox.telegram.WebhookRules;
import org.jspecify.annotations.Nullable;

record SandboxArguments(SandboxOptions options, @Nullable Path readyFile) {

    static SandboxArguments of(String... args) {
        var telegram = TelegramOptions.defaults();
        var page = 0;
        var gemini = 0;
        Path readyFile = null;
        for (var arg : args) {
            var value = arg.substring(arg.indexOf('=') + 1);
            switch (arg.split("=", 2)[0]) {
                case "--page-port" -> page = Integer.parseInt(value);
                case "--gemini-port" -> gemini = Integer.parseInt(value);
                case "--telegram-port" -> telegram = telegram.onPort(Integer.parseInt(value));
                case "--no-rate-limits" -> telegram = telegram.withoutRateLimits();
                case "--plain-webhooks" -> telegram = telegram.withWebhooks(WebhookRules.onLoopback());
                case "--ready-file" -> readyFile = Path.of(value);
                default -> throw new IllegalArgumentException("Unknown argument: " + arg);
            }
        }
        return new SandboxArguments(new SandboxOptions(page, gemini, telegram), readyFile);
    }
}
