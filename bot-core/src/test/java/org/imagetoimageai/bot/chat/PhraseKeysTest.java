package org.imagetoimageai.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// Every phrase that the core says literally exists: one that is missing in all languages would be noticed only
/// by whoever is told it.
class PhraseKeysTest {

    private static final Pattern SAID = Pattern.compile("Text\\.of\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

    private final Phrasebook phrasebook =
            new Phrasebook(new StaticListableBeanFactory().getBeanProvider(PhraseSource.class));

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void areAllThere(String language) throws IOException {
        var said = saidBelow(Path.of("src", "main", "java"));

        assertThat(said).hasSizeGreaterThan(60).contains("generate.too-expensive");
        assertThat(phrasebook.keys(language)).containsAll(said);
    }

    private static Set<String> saidBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(PhraseKeysTest::saidIn)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> saidIn(Path file) {
        try {
            return SAID.matcher(Files.readString(file)).results().map(PhraseKeysTest::key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(MatchResult said) {
        return said.group(1);
    }
}
