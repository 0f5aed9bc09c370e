package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What people read, in every language.
class PhrasesTest {

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_SUMMARY = 100;

    /// Empty on purpose: what stands for nothing inside another phrase.
    private static final Set<String> SILENT = Set.of("nothing");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @MethodSource("languages")
    void saysTheSameThingsInEveryLanguage(String language) {
        var english = phrases("en");

        assertThat(english).hasSizeGreaterThan(20);
        assertThat(phrases(language).keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void takesTheSameArgumentsInEveryLanguage(String language) {
        var english = phrases("en");

        var others = phrases(language);
        others.entrySet()
                .removeIf(phrase -> arguments(phrase.getValue()).equals(arguments(english.get(phrase.getKey()))));

        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasWordsForEverything(String language) {
        var silent = phrases(language);
        silent.values().removeIf(words -> !words.isBlank());

        assertThat(silent.keySet()).containsExactlyElementsOf(SILENT);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isWrittenInAFormThatCanBeFilled(String language) {
        assertThat(phrases(language).values())
                .allSatisfy(words -> assertThatCode(() -> new MessageFormat(words.replace("'", "''")))
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fitsOnAButton(String language) {
        assertThat(ending(language, "[.-]button"))
                .isNotEmpty()
                .allSatisfy((key, words) -> assertThat(words).as(key).hasSizeLessThanOrEqualTo(LONGEST_LABEL));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fitsBesideACommand(String language) {
        assertThat(ending(language, "\\.summary"))
                .isNotEmpty()
                .allSatisfy((key, words) -> assertThat(words).as(key).hasSizeLessThanOrEqualTo(LONGEST_SUMMARY));
    }

    @Test
    void everyCommandsSummaryIsAPhrase() {
        var specs = RunningBot.get().context().getBean(CommandDispatcher.class).specs();

        assertThat(specs).isNotEmpty();
        assertThat(specs).allSatisfy(spec -> assertThat(spec.summary().key()).endsWith(".summary"));
        assertThat(RunningBot.get().context().getBean(Phrasebook.class).keys("en"))
                .containsAll(specs.stream().map(spec -> spec.summary().key()).toList());
    }

    @Test
    void readsTheArgumentsOfAPlural() {
        assertThat(arguments("{1}: {0,choice,1#1 credit|1<{0} credits}")).containsExactly("0", "1");
    }

    static Set<String> languages() {
        return Phrasebook.LANGUAGES.keySet();
    }

    private static Set<String> arguments(String words) {
        return ARGUMENT.matcher(words)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> ending(String language, String pattern) {
        var found = phrases(language);
        found.keySet().removeIf(key -> !key.matches(".*" + pattern));
        return found;
    }

    private static Map<String, String> phrases(String language) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:phrases/" + language + "/*.properties");
            var all = new TreeMap<String, String>();
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, words) -> all.put((String) key, (String) words));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
