package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LimitsTest {
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");

    @BeforeEach
    void start() {
        ada.pressesStart();
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void takesTextUpTo4096Utf16Units() {
        assertThat(text("x".repeat(4096))).isEmpty();
        assertThat(text("🦊".repeat(2048))).isEmpty();
        assertThat(text("x".repeat(4097))).isEqualTo("Bad Request: message is too long");
        assertThat(text("🦊".repeat(2048) + "x")).isEqualTo("Bad Request: message is too long");
        assertThat(text("")).isEqualTo("Bad Request: message text is empty");
        assertThat(text(" \n ")).isEqualTo("Bad Request: message text is empty");
    }

    @Test
    void countsTextAfterEntityParsing() {
        var html = "<b>" + "&lt;".repeat(4096) + "</b>";

        assertThat(bot.result("sendMessage", "chat_id", ada.id(), "text", html, "parse_mode", "HTML")
                        .path("text")
                        .asString())
                .hasSize(4096);
        assertThat(bot.refusal("sendMessage", "chat_id", ada.id(), "text", "<b></b>", "parse_mode", "HTML"))
                .isEqualTo("Bad Request: message text is empty");
    }

    @Test
    void trimsText() {
        var sent = bot.result("sendMessage", "chat_id", ada.id(), "text", " \n <b>fox</b> \n", "parse_mode", "HTML");

        assertThat(sent.path("text").asString()).isEqualTo("fox");
        assertThat(sent.path("entities").get(0).path("offset").asInt()).isZero();
    }

    @Test
    void takesCaptionsUpTo1024() {
        assertThat(caption("x".repeat(1024))).contains("\"ok\":true");
        assertThat(caption("")).contains("\"ok\":true").doesNotContain("\"caption\"");
        assertThat(caption("x".repeat(1025))).contains("Bad Request: message caption is too long");
    }

    @Test
    void refusesOtherParseModes() {
        assertThat(bot.refusal("sendMessage", "chat_id", ada.id(), "text", "x", "parse_mode", "RTF"))
                .isEqualTo("Bad Request: unsupported parse_mode");
    }

    @Test
    void takesExplicitEntitiesInsideTheText() {
        var sent = bot.result("sendMessage", "chat_id", ada.id(), "text", "🦊 fox", "entities", entity("italic", 3, 3));

        assertThat(sent.path("entities").toString()).isEqualTo("[{\"type\":\"italic\",\"offset\":3,\"length\":3}]");
        assertThat(explicit(entity("bold", 0, 100)))
                .isEqualTo("Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16"
                        + " offset 100");
        assertThat(explicit(entity("bold", 100, 1)))
                .isEqualTo("Bad Request: entity begins after the end of the text at UTF-16 offset 100");
        assertThat(explicit(entity("bold", -1, 1)))
                .isEqualTo("Bad Request: receive an entity with incorrect offset -1");
        assertThat(explicit(entity("fox", 0, 1)))
                .isEqualTo("Bad Request: can't parse MessageEntity: Unsupported type specified");
        assertThat(explicit(List.of(Map.of("type", "text_link", "offset", 0, "length", 2, "url", "nowhere"))))
                .isEqualTo("Bad Request: entity URL 'nowhere' is invalid: Wrong HTTP URL");
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertThat(bot.postRaw("sendMessage", "{\"chat_id\":1,\"text\":\"\\ud83e\"}")
                        .body())
                .contains("Bad Request: strings must be encoded in UTF-8");
    }

    @Test
    void takesCallbackDataUpTo64Bytes() {
        assertThat(keyboard(Map.of("text", "go", "callback_data", "x".repeat(64))))
                .isEmpty();
        assertThat(keyboard(Map.of("text", "go", "callback_data", "x".repeat(65))))
                .isEqualTo("Bad Request: BUTTON_DATA_INVALID");
        assertThat(keyboard(Map.of("text", "go", "callback_data", "é".repeat(33))))
                .isEqualTo("Bad Request: BUTTON_DATA_INVALID");
        assertThat(keyboard(Map.of("text", "go", "callback_data", "")))
                .isEqualTo("Bad Request: can't parse inline keyboard button: "
                        + "Text buttons are unallowed in the inline keyboard");
    }

    @Test
    void validatesKeyboards() {
        assertThat(keyboard(Map.of("callback_data", "x")))
                .isEqualTo("Bad Request: can't parse inline keyboard button: Can't find field \"text\"");
        assertThat(keyboard(Map.of("text", "go", "url", "https://example.org"))).isEmpty();
        assertThat(keyboard(Map.of("text", "go", "url", "ftp://example.org")))
                .isEqualTo("Bad Request: inline keyboard button URL 'ftp://example.org' is invalid: "
                        + "Unsupported URL protocol");
        assertThat(keyboard(Map.of("text", "go", "url", "nowhere")))
                .isEqualTo("Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL");
        assertThat(keyboard(Map.of("text", "go", "copy_text", Map.of("text", "x".repeat(257)))))
                .isEqualTo("Bad Request: BUTTON_COPY_TEXT_INVALID");
        assertThat(refusalOf(markup(List.of()))).isEqualTo("Bad Request: object expected as reply markup");
        assertThat(refusalOf(markup("{"))).isEqualTo("Bad Request: can't parse reply markup JSON object");
        assertThat(refusalOf(markup(Map.of(
                        "inline_keyboard",
                        Collections.nCopies(101, List.of(Map.of("text", "go", "callback_data", "x")))))))
                .isEqualTo("Bad Request: reply markup is too long");
    }

    @Test
    void takesAHundredCommandsOfPlainNames() {
        assertThat(commands(Collections.nCopies(100, command("fox", "Draws a fox"))))
                .isEmpty();
        assertThat(commands(Collections.nCopies(101, command("fox", "Draws a fox"))))
                .isEqualTo("Bad Request: BOT_COMMANDS_TOO_MUCH");
        assertThat(commands(List.of(command("Fox", "x")))).isEqualTo("Bad Request: BOT_COMMAND_INVALID");
        assertThat(commands(List.of(command("x".repeat(33), "x")))).isEqualTo("Bad Request: BOT_COMMAND_INVALID");
        assertThat(commands(List.of(command("fox", "")))).isEqualTo("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
        assertThat(commands(List.of(command("fox", "x".repeat(256))))).isEmpty();
        assertThat(commands(List.of(command("fox", "x".repeat(257)))))
                .isEqualTo("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }

    private String text(String text) {
        return refusalOf(bot.call("sendMessage", "chat_id", ada.id(), "text", text));
    }

    private String caption(String caption) {
        return bot.upload("sendPhoto", "photo", "a.png", Shapes.png(40, 40), "chat_id", ada.id(), "caption", caption)
                .body();
    }

    private String explicit(Object entities) {
        return refusalOf(bot.call("sendMessage", "chat_id", ada.id(), "text", "fox", "entities", entities));
    }

    private String keyboard(Object button) {
        return refusalOf(markup(Map.of("inline_keyboard", List.of(List.of(button)))));
    }

    private JsonNode markup(Object markup) {
        return bot.call("sendMessage", "chat_id", ada.id(), "text", "x", "reply_markup", markup);
    }

    private String commands(Object commands) {
        return refusalOf(bot.call("setMyCommands", "commands", commands));
    }

    private static String refusalOf(JsonNode answer) {
        return answer.path("description").asString("");
    }

    private static Map<String, String> command(String name, String description) {
        return Map.of("command", name, "description", description);
    }

    private static List<Map<String, Object>> entity(String type, int offset, int length) {
        return List.of(Map.of("type", type, "offset", offset, "length", length));
    }
}
