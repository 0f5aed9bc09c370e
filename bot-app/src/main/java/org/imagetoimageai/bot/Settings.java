package org.imagetoimageai.bot;

import java.util.Optional;
import org.springframework.core.env.Environment;

/// The settings that wire the application, by name. A blank one counts as absent, as `.env` files have it.
record Settings(Environment environment) {

    Optional<String> find(String name) {
        return Optional.ofNullable(environment.getProperty(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
