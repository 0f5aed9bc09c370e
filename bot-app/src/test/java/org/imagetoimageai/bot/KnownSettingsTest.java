package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class KnownSettingsTest {

    @Test
    void knowsEverySettingThatAnythingReads() {
        assertThat(settingsThatAreRead())
                .contains("bot.telegram.token", "bot.genai.models.fast", "bot.prices.fast.any")
                .allMatch(KnownSettings::has)
                .noneMatch(KnownSettings::comesLater);
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
        return Stream.of(Map.class.isAssignableFrom(component.getType()) ? name + ".any" : name);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
