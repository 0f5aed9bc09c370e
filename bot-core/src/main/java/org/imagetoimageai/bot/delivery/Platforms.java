package org.imagetoimageai.bot.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.springframework.stereotype.Component;

/// The platforms that are switched on.
@Component
class Platforms {

    private final Map<String, ChatPlatform> byName;

    Platforms(List<ChatPlatform> platforms) {
        byName = platforms.stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.platform().value(), Function.identity()));
    }

    Optional<ChatPlatform> find(PlatformName name) {
        return Optional.ofNullable(byName.get(name.value()));
    }
}
