package org.imagetoimageai.bot;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/// Says which setting has a value that cannot be read, and repeats the value unless it may be a secret.
final class WrongValue {

    private static final Map<String, String> OURS =
            Map.of("server.port", "bot.web.port", "server.address", "bot.web.address");
    private static final Pattern SECRET = Pattern.compile("token|key|secret|password");
    private static final String SENTENCE_ABOUT_A_SETTING = "bot.";

    private WrongValue() {}

    static @Nullable String words(ConfigurationPropertiesBindException wrong) {
        if (!(wrong.getCause() instanceof BindException e)) {
            return null;
        }
        var reason = String.valueOf(rootOf(e).getMessage());
        if (reason.startsWith(SENTENCE_ABOUT_A_SETTING)) {
            return reason;
        }
        var property = e.getProperty();
        return property == null
                ? e.getName() + ": " + reason
                : "%s: %s cannot be read as %s.".formatted(name(property), value(property), expected(e));
    }

    private static Throwable rootOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner);
    }

    private static String name(ConfigurationProperty property) {
        var name = property.getName().toString();
        return OURS.getOrDefault(name, name);
    }

    private static String value(ConfigurationProperty property) {
        return SECRET.matcher(name(property)).find() ? "the value" : "“" + property.getValue() + "”";
    }

    private static String expected(BindException e) {
        var type = e.getTarget().getType().resolve(Object.class);
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "a number"
                : "a value of the kind " + type.getSimpleName();
    }
}
