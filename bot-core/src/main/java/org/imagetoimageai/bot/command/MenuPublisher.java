package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the commands known on every platform once everything runs.
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
        platforms.forEach(platform -> platform.publish(commands.listed()));
    }
}
