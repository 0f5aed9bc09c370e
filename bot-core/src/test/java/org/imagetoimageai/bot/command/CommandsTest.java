package org.imagetoimageai.bot.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imagetoimageai.bot.chat.SettingRefused;
import org.imagetoimageai.bot.generation.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class CommandsTest {

    @TempDir
    Path folder;

    @Test
    void refusesAnActionThatHasTheNameOfACommand() {
        assertThatThrownBy(() -> commandsWithAnAction("paysupport"))
                .isInstanceOf(SettingRefused.class)
                .hasMessage("bot.actions: action \"paysupport\" has the name of a command; give it another id.");
        assertThatCode(() -> commandsWithAnAction("ink")).doesNotThrowAnyException();
    }

    private void commandsWithAnAction(String id) throws IOException {
        var file = Files.writeString(folder.resolve("own.yaml"), """
            actions:
              - id: %s
                prompt: Redraw this in ink.
                texts:
                  en: {name: Ink, summary: Draw it in ink}
                  id: {name: Tinta, summary: Gambar dengan tinta}
            """.formatted(id));
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("own", Map.of("bot.actions", file.toString())));
            context.register(Catalogue.class);
            context.refresh();
            var actions = new ActionCommands(context.getBean(Catalogue.class), null, null, null);
            new Commands(List.of(new PaySupportCommand()), actions, List.of());
        }
    }
}
