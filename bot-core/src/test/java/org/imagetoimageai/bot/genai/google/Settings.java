package org.imagetoimageai.bot.genai.google;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imagetoimageai.bot.genai.GenaiSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings as the application reads them, with its defaults.
final class Settings {

    static final String KEY = "key-4f1d-never-in-a-log";

    private Settings() {}

    static GenaiSettings with(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("bot.genai.api-key", KEY));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("bot.genai", GenaiSettings.class);
    }

    /// Through the preferred key or project.
    static GoogleClient client(GenaiSettings settings) {
        return GoogleClient.open(Access.of(settings).getFirst(), settings);
    }
}
