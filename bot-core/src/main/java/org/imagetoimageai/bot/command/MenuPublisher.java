package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the commands known on every platform once everything runs. The application is ready meanwhile: a slow platform
/// holds up neither it nor another platform.
@Component
class MenuPublisher {

    private final List<ChatPlatform> platforms;
    private final Commands commands;

    MenuPublisher(List<ChatPlatform> platforms, Commands commands) {
        this.platforms = List.copyOf(platforms);
        this.commands = commands;
    }

    @EventListener(ApplicationReadyEvent.class)
    void publish() {
        var listed = commands.listed();
        for (var platform : platforms) {
            Thread.ofVirtual().name("menu-" + platform.platform()).start(() -> platform.publish(listed));
        }
    }
}
