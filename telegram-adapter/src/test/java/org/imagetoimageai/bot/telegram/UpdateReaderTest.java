package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.telegram.TelegramPlatform.ID;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent;
import org.imagetoimageai.bot.telegram.Reading.Asked;
import org.imagetoimageai.bot.telegram.Reading.Happened;
import org.imagetoimageai.bot.telegram.Reading.NotWords;
import org.imagetoimageai.bot.telegram.Reading.Nothing;
import org.imagetoimageai.bot.telegram.Reading.Pressed;
import org.imagetoimageai.bot.telegram.Reading.Unwanted;
import org.imagetoimageai.contract.ScriptedCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;

class UpdateReaderTest {

    private static final PersonRef ADA = new PersonRef(ID, "7");
    private static final String FROM =
            "\"from\": {\"id\": 7, \"is_bot\": false, \"first_name\": \"Ada\", \"language_code\": \"id\"}";
    private static final String DM = "\"chat\": {\"id\": 7, \"type\": \"private\", \"first_name\": \"Ada\"}";
    private static final String GROUP = "\"chat\": {\"id\": -100, \"type\": \"supergroup\", \"title\": \"All\"}";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final UpdateReader reader = new UpdateReader(new ScriptedCore().specs(), "PictureBot");

    static List<Arguments> words() {
        return List.of(
                Arguments.of("/generate a fox", command("generate", "a fox")),
                Arguments.of("/generate@PictureBot a fox", command("generate", "a fox")),
                Arguments.of("/generate@picturebot   a fox  ", command("generate", "a fox")),
                Arguments.of("/Generate a fox", command("generate", "a fox")),
                Arguments.of("/generate\na fox\n\nin <snow>", command("generate", "a fox\n\nin <snow>")),
                Arguments.of("/generate /generate", command("generate", "/generate")),
                Arguments.of("/generate", new Ask.Command("generate", Map.of())),
                Arguments.of("/help me", new Ask.Command("help", Map.of())),
                Arguments.of("/start from-a-link", new Ask.Command("start", Map.of())),
                Arguments.of("/dance now", new Ask.Command("dance", Map.of())),
                Arguments.of("a fox", new Ask.Words("a fox")),
                Arguments.of("a fox /generate", new Ask.Words("a fox /generate")),
                Arguments.of("/ generate", new Ask.Words("/ generate")),
                Arguments.of("/", new Ask.Words("/")),
                Arguments.of("//generate", new Ask.Words("//generate")),
                Arguments.of("/gambar-cepat", new Ask.Words("/gambar-cepat")),
                Arguments.of("/\u0440\u0438\u0441\u0443\u0439", new Ask.Words("/\u0440\u0438\u0441\u0443\u0439")));
    }

    private static Ask command(String name, String prompt) {
        return new Ask.Command(name, Map.of("prompt", prompt));
    }

    @ParameterizedTest
    @MethodSource("words")
    void readsWhatSomebodyTyped(String typed, Ask ask) throws Exception {
        var invocation = new Invocation("update:42", ADA, new Destination.Direct(ADA), Locale.of("id"), ask);

        assertThat(reader.read(message(DM, "\"text\": " + JSON.writeValueAsString(typed))))
                .isEqualTo(new Asked(invocation, Optional.empty()));
    }

    @Test
    void leavesCommandsToTheBotTheyAreFor() throws Exception {
        assertThat(reader.read(message(DM, "\"text\": \"/generate@OtherBot a fox\"")))
                .isEqualTo(new Nothing());
    }

    @Test
    void readsAPressWithItsMessage() throws Exception {
        var standing = "\"message\": {\"message_id\": 9, \"date\": 1, " + DM + ", \"photo\": [{\"file_id\": \"f\","
                + " \"file_unique_id\": \"u\", \"width\": 1, \"height\": 1}]}";

        assertThat(reader.read(press(standing, "\"data\": \"tok\""))).isInstanceOfSatisfying(Asked.class, asked -> {
            assertThat(asked.invocation().ask()).isEqualTo(new Ask.Press("tok"));
            assertThat(asked.pressed()).contains(new Pressed("5", Optional.of(new MessageRef("7", 9, true))));
        });
    }

    @Test
    void readsAPressOnAMessageThatTelegramNoLongerShows() throws Exception {
        var hidden = "\"message\": {\"message_id\": 9, \"date\": 0, " + DM + "}";

        assertThat(reader.read(press(hidden, "\"data\": \"tok\"")))
                .isInstanceOfSatisfying(
                        Asked.class, asked -> assertThat(asked.pressed()).contains(new Pressed("5", Optional.empty())));
    }

    @Test
    void endsThePressWhereItDoesNotTalk() throws Exception {
        var standing = "\"message\": {\"message_id\": 9, \"date\": 1, " + GROUP + "}";

        assertThat(reader.read(press(standing, "\"data\": \"tok\""))).isEqualTo(new Unwanted("5"));
        assertThat(reader.read(press("\"inline_message_id\": \"i\"", "\"game_short_name\": \"g\"")))
                .isEqualTo(new Unwanted("5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"photo\": [{\"file_id\": \"f\", \"file_unique_id\": \"u\", \"width\": 1, \"height\": 1}]",
                "\"caption\": \"draw\", \"photo\": [{\"file_id\": \"f\", \"file_unique_id\": \"u\", \"width\": 1,"
                        + " \"height\": 1}]",
                "\"voice\": {\"file_id\": \"f\", \"file_unique_id\": \"u\", \"duration\": 1}",
                "\"document\": {\"file_id\": \"f\", \"file_unique_id\": \"u\"}",
                "\"location\": {\"latitude\": 1.0, \"longitude\": 2.0}"
            })
    void noticesWhatIsNotWords(String sent) throws Exception {
        assertThat(reader.read(message(DM, sent))).isInstanceOfSatisfying(NotWords.class, read -> {
            assertThat(read.album()).isEmpty();
            assertThat(read.invocation().caller()).isEqualTo(ADA);
            assertThat(read.invocation().locale()).isEqualTo(Locale.of("id"));
            assertThat(read.invocation().ask()).isEqualTo(new Invocation.Ask.Other());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\": \"hello all\"", "\"text\": \"/generate a fox\"", "\"new_chat_title\": \"x\""})
    void ignoresWhatIsSaidInGroups(String said) throws Exception {
        assertThat(reader.read(message(GROUP, said))).isEqualTo(new Nothing());
    }

    @Test
    void ignoresWhatAChatSaysAboutItself() throws Exception {
        assertThat(reader.read(message(DM, "\"new_chat_title\": \"x\""))).isEqualTo(new Nothing());
        assertThat(reader.read(update("\"poll\": {}"))).isEqualTo(new Nothing());
        assertThat(reader.read(update("\"something_new\": {}"))).isEqualTo(new Nothing());
    }

    @Test
    void speaksEnglishWithWhoseAppTellsNoLanguage() throws Exception {
        var update = update("\"message\": {\"message_id\": 1, \"date\": 1, \"from\": {\"id\": 7, \"is_bot\": false,"
                + " \"first_name\": \"Ada\"}, " + DM + ", \"text\": \"hi\"}");

        assertThat(reader.read(update))
                .isInstanceOfSatisfying(
                        Asked.class,
                        asked -> assertThat(asked.invocation().locale()).isEqualTo(Locale.ENGLISH));
    }

    @Test
    void tellsWhenAPersonBlocksAndUnblocks() throws Exception {
        assertThat(reader.read(membership(DM, "member", "kicked")))
                .isEqualTo(new Happened(new PlatformEvent.Unreachable(ADA)));
        assertThat(reader.read(membership(DM, "kicked", "member")))
                .isEqualTo(new Happened(new PlatformEvent.Reachable(ADA)));
    }

    @Test
    void tellsWhenTheBotComesAndGoes() throws Exception {
        assertThat(reader.read(membership(GROUP, "left", "member")))
                .isEqualTo(new Happened(new PlatformEvent.PlaceJoined(ID, "-100")));
        assertThat(reader.read(membership(GROUP, "administrator", "kicked")))
                .isEqualTo(new Happened(new PlatformEvent.PlaceLeft(ID, "-100")));
        assertThat(reader.read(membership(GROUP, "member", "administrator"))).isEqualTo(new Nothing());
    }

    private static Update message(String chat, String content) throws Exception {
        return update("\"message\": {\"message_id\": 1, \"date\": 1, " + FROM + ", " + chat + ", " + content + "}");
    }

    private static Update press(String message, String data) throws Exception {
        return update("\"callback_query\": {\"id\": \"5\", \"chat_instance\": \"1\", " + FROM + ", " + message + ", "
                + data + "}");
    }

    private static Update membership(String chat, String before, String after) throws Exception {
        return update("\"my_chat_member\": {\"date\": 1, " + FROM + ", " + chat + ", \"old_chat_member\": "
                + member(before) + ", \"new_chat_member\": " + member(after) + "}");
    }

    private static String member(String status) {
        return "{\"status\": \"" + status + "\", \"until_date\": 0,"
                + " \"user\": {\"id\": 1, \"is_bot\": true, \"first_name\": \"Bot\"}}";
    }

    private static Update update(String content) throws Exception {
        return JSON.readValue("{\"update_id\": 42, " + content + "}", Update.class);
    }
}
