package org.imagetoimageai.bot.genai.google;

import java.time.Duration;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.genai.GenaiSettings;

/// What can be told about the settings without asking the provider.
final class SettingsCheck {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern MODEL_ID = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_-]|\\.(?!\\.))*");
    private static final Duration LONGEST = Duration.ofHours(1);

    private SettingsCheck() {}

    static void check(GenaiSettings settings) {
        // The HTTP client would print a key it cannot send.
        refuseUnless(
                KEY.matcher(settings.apiKey().strip()).matches(),
                "bot.genai.api-key",
                "holds characters no key has: copy it again.");
        checkModel("bot.genai.models.fast", settings.models().fast());
        checkModel("bot.genai.models.pro", settings.models().pro());
        refuseUnless(
                settings.timeout().isPositive() && settings.timeout().compareTo(LONGEST) <= 0,
                "bot.genai.timeout",
                "must be more than nothing and at most an hour.");
        refuseUnless(settings.inFlight() > 0, "bot.genai.in-flight", "must be at least 1.");
    }

    private static void checkModel(String setting, String id) {
        refuseUnless(MODEL_ID.matcher(id).matches(), setting, "is not a model id like gemini-3-pro-image.");
    }

    private static void refuseUnless(boolean right, String setting, String why) {
        if (!right) {
            throw new GenaiSettingRefused(setting, setting + " " + why);
        }
    }
}
