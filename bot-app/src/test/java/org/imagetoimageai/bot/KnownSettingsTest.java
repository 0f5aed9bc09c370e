package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class KnownSettingsTest {

    @Test
    void knowsEverySettingThatAnythingReads() {
        assertThat(settingsThatAreRead())
                .contains("bot.telegram.token", "bot.genai.models.fast", "bot.prices.fast.1k")
                .allMatch(KnownSettings::has)
                .noneMatch(KnownSettings::comesLater);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bot.genai.api-key",
                "bot.genai.apiKey",
                "bot.genai.api_key",
                "BOT_GENAI_API_KEY",
                "BOT_GENAI_APIKEY",
                "bot.languages[0]",
                "bot.tiers.free.welcome",
                "bot.mail.host"
            })
    void takesEverySpelling(String name) {
        assertThat(KnownSettings.has(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bot.telegram.tokn, bot.telegram.token",
        "bot.web.prot, bot.web.port",
        "BOT_GENAI_API_KEI, bot.genai.api-key",
        "bot.data-dri, bot.data-dir"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(KnownSettings.has(written)).isFalse();
        assertThat(KnownSettings.nearest(written)).contains(meant);
    }

    @Test
    void suggestsNothingFarFetched() {
        assertThat(KnownSettings.nearest("bot.weather.forecast")).isEmpty();
    }

    private static Stream<String> settingsThatAreRead() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.imagetoimageai.bot").stream()
                .map(found -> type(found.getBeanClassName()))
                .flatMap(type ->
                        names(type.getAnnotation(ConfigurationProperties.class).value(), type));
    }

    private static Stream<String> names(String prefix, Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        var name =
                prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        if (component.getType().isRecord()) {
            return names(name, component.getType());
        }
        return Stream.of(Map.class.isAssignableFrom(component.getType()) ? name + ".1k" : name);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
