package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final Map<String, String> PRIVATE = Map.of("type", "all_private_chats");

    private final TelegramEmulator telegram = TelegramEmulator.start(TelegramOptions.defaults());
    private final Bot bot = new Bot(telegram);

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void keepsOneListPerScopeAndLanguage() {
        bot.result("setMyCommands", "commands", list("Draws"));
        bot.result("setMyCommands", "commands", list("Menggambar"), "language_code", "id");
        bot.result("setMyCommands", "commands", list("Draws here"), "scope", PRIVATE);

        assertThat(description("getMyCommands")).isEqualTo("Draws");
        assertThat(description("getMyCommands", "language_code", "id")).isEqualTo("Menggambar");
        assertThat(description("getMyCommands", "scope", PRIVATE)).isEqualTo("Draws here");
        assertThat(bot.result("getMyCommands", "language_code", "fr").size()).isZero();
        bot.result("deleteMyCommands", "language_code", "id");
        assertThat(bot.result("getMyCommands", "language_code", "id").size()).isZero();
    }

    @Test
    void showsThePersonTheNarrowestListInTheirLanguage() {
        bot.result("setMyCommands", "commands", list("default"));
        bot.result("setMyCommands", "commands", list("default id"), "language_code", "id");

        assertThat(shown("fr")).isEqualTo("default");
        assertThat(shown("id-ID")).isEqualTo("default id");
        bot.result("setMyCommands", "commands", list("private"), "scope", PRIVATE);
        assertThat(shown("id")).isEqualTo("private");
        bot.result("setMyCommands", "commands", list("private id"), "scope", PRIVATE, "language_code", "id");
        assertThat(shown("id")).isEqualTo("private id");
    }

    @Test
    void refusesScopesAndLanguagesItDoesNotKnow() {
        assertThat(bot.refusal("getMyCommands", "scope", Map.of("type", "moon")))
                .isEqualTo("Bad Request: can't parse BotCommandScope: Unsupported type specified");
        assertThat(bot.refusal("setMyCommands", "commands", list("x"), "language_code", "indonesian"))
                .isEqualTo("Bad Request: invalid language code specified");
    }

    @Test
    void showsTheNarrowestListInAGroup() {
        var ada = telegram.person("Ada", "en");
        var budi = telegram.person("Budi", "id");
        var group = telegram.group("Friends", ada, budi);
        bot.result("setMyCommands", "commands", list("default"));
        bot.result("setMyCommands", "commands", list("private"), "scope", PRIVATE);
        assertThat(shown(group, budi)).isEqualTo("default");
        bot.result("setMyCommands", "commands", list("groups"), "scope", Map.of("type", "all_group_chats"));
        bot.result("setMyCommands", "commands", list("bosses"), "scope", Map.of("type", "all_chat_administrators"));
        assertThat(shown(group, budi)).isEqualTo("groups");
        assertThat(shown(group, ada)).isEqualTo("bosses");
        bot.result("setMyCommands", "commands", list("here"), "scope", Map.of("type", "chat", "chat_id", group.id()));
        assertThat(shown(group, ada)).isEqualTo("here");
        var own = Map.of("type", "chat_member", "chat_id", group.id(), "user_id", budi.id());
        bot.result("setMyCommands", "commands", list("own"), "scope", own);

        assertThat(shown(group, budi)).isEqualTo("own");
        assertThat(shown(group, ada)).isEqualTo("here");
        assertThat(bot.refusal("getMyCommands", "scope", Map.of("type", "chat")))
                .isEqualTo("Bad Request: can't parse BotCommandScope: Can't find field \"chat_id\"");
    }

    @Test
    void keepsTextsOfTheBotByLanguage() {
        bot.result("setMyDescription", "description", "Draws pictures");
        bot.result("setMyDescription", "description", "Menggambar", "language_code", "id");

        assertThat(bot.result("getMyDescription").path("description").asString())
                .isEqualTo("Draws pictures");
        assertThat(bot.result("getMyDescription", "language_code", "id")
                        .path("description")
                        .asString())
                .isEqualTo("Menggambar");
        assertThat(bot.refusal("setMyDescription", "description", "x".repeat(513)))
                .isEqualTo("Bad Request: BOT_DESCRIPTION_TOO_LONG");
    }

    private static String shown(TelegramGroup group, TelegramPerson person) {
        return group.commandsFor(person).get(0).path("description").asString();
    }

    private String shown(String language) {
        var person = new Profile(1, "Ada", "", language);
        return telegram.backend()
                .commands()
                .shownTo(person)
                .get(0)
                .path("description")
                .asString();
    }

    private String description(String method, Object... parameters) {
        return bot.result(method, parameters).get(0).path("description").asString();
    }

    private static List<Map<String, String>> list(String description) {
        return List.of(Map.of("command", "generate", "description", description));
    }
}
