package org.imagetoimageai.bot;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// The names under `bot.` that somebody has set.
record SettingNames(ConfigurableEnvironment environment) {

    private static final Logger log = LoggerFactory.getLogger(SettingNames.class);

    /// One sentence for each name that is none of ours. An environment variable `BOT_…` may be somebody else's, so that
    /// is only warned about.
    List<String> misspelt() {
        variables()
                .filter(name -> !KnownSettings.has(name))
                .forEach(name -> log.warn("{}: there is no such setting{}", name, suggestion(name)));
        Stream.concat(properties(), variables())
                .filter(KnownSettings::comesLater)
                .forEach(name -> log.warn("{} has no effect in this version", name));
        return properties()
                .filter(name -> !KnownSettings.has(name))
                .map(name -> name + ": there is no such setting" + suggestion(name))
                .toList();
    }

    private static String suggestion(String name) {
        return KnownSettings.nearest(name)
                .map(known -> "; did you mean " + known + "?")
                .orElse(".");
    }

    private Stream<String> properties() {
        return names(false).filter(name -> name.startsWith("bot."));
    }

    private Stream<String> variables() {
        return names(true).filter(name -> name.startsWith("BOT_"));
    }

    private Stream<String> names(boolean ofVariables) {
        return environment.getPropertySources().stream()
                .filter(source -> source instanceof SystemEnvironmentPropertySource == ofVariables)
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .distinct()
                .sorted();
    }
}
