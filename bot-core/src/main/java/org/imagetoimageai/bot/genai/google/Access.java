package org.imagetoimageai.bot.genai.google;

import java.util.ArrayList;
import java.util.List;
import org.imagetoimageai.bot.genai.GenaiSettings;

/// One way to reach Google's models, each with a quota of its own.
sealed interface Access {

    /// The setting to blame when the provider lets nobody in this way.
    String setting();

    /// What is refused then, as an operator knows it: "the key", "key 2".
    String noun();

    /// Thought signatures are not promised to be understood by the other service.
    String service();

    /// In the order in which they are tried.
    static List<Access> of(GenaiSettings settings) {
        List<Access> all = new ArrayList<>();
        for (var key : settings.apiKey()) {
            var noun = settings.apiKey().size() == 1 ? "the key" : "key " + (all.size() + 1);
            all.add(new Key(key, noun));
        }
        if (!settings.vertex().project().isBlank()) {
            all.add(new Project(
                    settings.vertex().project().strip(),
                    settings.vertex().location().strip()));
        }
        return all;
    }

    /// Of the [Gemini Developer API](https://ai.google.dev/gemini-api/docs/api-key).
    record Key(String key, String noun) implements Access {

        @Override
        public String setting() {
            return "bot.genai.api-key";
        }

        @Override
        public String service() {
            return "developer";
        }

        @Override
        public String toString() {
            return noun;
        }
    }

    /// Of [Vertex AI](https://docs.cloud.google.com/vertex-ai/generative-ai/docs/start/quickstart).
    record Project(String project, String location) implements Access {

        @Override
        public String setting() {
            return "bot.genai.vertex.project";
        }

        @Override
        public String noun() {
            return "the project";
        }

        @Override
        public String service() {
            return "vertex";
        }
    }
}
