package org.imagetoimageai.bot.chat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads the phrase files of all modules, in whichever jar they lie.
final class PhraseFiles {

    private PhraseFiles() {}

    static Map<String, Map<String, Phrase>> read(Set<String> languages) {
        var phrases = new HashMap<String, Map<String, Phrase>>();
        languages.forEach(language -> phrases.put(language, language(language)));
        return phrases;
    }

    private static Map<String, Phrase> language(String language) {
        var phrases = new HashMap<String, Phrase>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:phrases/" + language + "/*.properties");
            for (var file : files) {
                properties(file).forEach((key, words) -> add(phrases, (String) key, (String) words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private static void add(Map<String, Phrase> phrases, String key, String words) {
        if (phrases.put(key, new Phrase(words)) != null) {
            throw new IllegalStateException("The phrase " + key + " stands in two files");
        }
    }

    private static Properties properties(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
