package org.imagetoimageai.bot.generation;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imagetoimageai.bot.account.PlatformName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may have pictures made.
///
/// @param access nothing for everybody; else people as `telegram:4711` and places as `telegram:place:-1004711`
@ConfigurationProperties("bot")
record AccessList(@DefaultValue Set<String> access) {

    private static final Pattern ENTRY = Pattern.compile("[a-z]{2,20}:(place:)?[A-Za-z0-9_-]{1,64}");
    private static final String EVERYBODY = "everybody";

    AccessList {
        access = access.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty() && !entry.equals(EVERYBODY))
                .collect(Collectors.toUnmodifiableSet());
        access.stream()
                .filter(entry -> !ENTRY.matcher(entry).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException("bot.access: \"" + wrong
                            + "\" names nobody; write telegram:4711 for a person, telegram:place:-1004711 for a group");
                });
    }

    boolean admits(PlatformName platform, Origin.Asker asker) {
        return access.isEmpty()
                || access.contains(platform + ":" + asker.person())
                || asker.places().stream().anyMatch(place -> access.contains(platform + ":place:" + place));
    }
}
