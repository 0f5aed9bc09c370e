package org.imagetoimageai.bot.genai.google;

import java.util.List;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.genai.GenaiSettings;

/// A client for each way in, the preferred one first.
record GoogleClients(List<GoogleClient> all) implements AutoCloseable {

    static GoogleClients open(GenaiSettings settings) {
        var ways = Access.of(settings);
        if (ways.isEmpty()) {
            throw new GenaiSettingRefused("bot.genai.api-key", "bot.genai.api-key holds no key.");
        }
        return new GoogleClients(
                ways.stream().map(way -> GoogleClient.open(way, settings)).toList());
    }

    @Override
    public void close() {
        all.forEach(GoogleClient::close);
    }
}
