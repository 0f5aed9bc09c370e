package org.imagetoimageai.bot.genai.google;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.genai.GenaiSettings;

/// What can be told about the settings without asking the provider.
final class SettingsCheck {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern MODEL_ID = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_-]|\\.(?!\\.))*");
    private static final Pattern PROJECT = Pattern.compile("([a-z0-9.-]+:)?[a-z0-9-]+");
    private static final Pattern LOCATION = Pattern.compile("[a-z]+[a-z0-9-]*");
    private static final Duration LONGEST = Duration.ofHours(1);

    private SettingsCheck() {}

    static void check(GenaiSettings settings) {
        // The HTTP client would print a key it cannot send.
        refuseUnless(
                settings.apiKey().stream().allMatch(key -> KEY.matcher(key).matches()),
                "bot.genai.api-key",
                "holds characters no key has: copy it again.");
        checkModels("bot.genai.models.fast", settings.models().fast());
        checkModels("bot.genai.models.pro", settings.models().pro());
        checkProject(settings.vertex());
        refuseUnless(
                settings.timeout().isPositive() && settings.timeout().compareTo(LONGEST) <= 0,
                "bot.genai.timeout",
                "must be more than nothing and at most an hour.");
        refuseUnless(settings.inFlight() > 0, "bot.genai.in-flight", "must be at least 1.");
    }

    private static void checkModels(String setting, List<String> ids) {
        refuseUnless(!ids.isEmpty(), setting, "names no model.");
        refuseUnless(
                ids.stream().allMatch(id -> MODEL_ID.matcher(id).matches()),
                setting,
                "is not a model id like gemini-3-pro-image.");
    }

    /// Both become part of an address.
    private static void checkProject(GenaiSettings.Vertex vertex) {
        if (vertex.project().isBlank()) {
            return;
        }
        refuseUnless(
                PROJECT.matcher(vertex.project().strip()).matches(),
                "bot.genai.vertex.project",
                "is not the id of a project like my-project-123.");
        refuseUnless(
                LOCATION.matcher(vertex.location().strip()).matches(),
                "bot.genai.vertex.location",
                "is not a location like europe-west4 or global.");
    }

    private static void refuseUnless(boolean right, String setting, String why) {
        if (!right) {
            throw new GenaiSettingRefused(setting, setting + " " + why);
        }
    }
}
