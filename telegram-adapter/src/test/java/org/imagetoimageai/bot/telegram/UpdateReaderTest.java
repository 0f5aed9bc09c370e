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
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PictureRef;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent;
import org.imagetoimageai.bot.telegram.Reading.Asked;
import org.imagetoimageai.bot.telegram.Reading.Happened;
import org.imagetoimageai.bot.telegram.Reading.Late;
import org.imagetoimageai.bot.telegram.Reading.Nothing;
import org.imagetoimageai.bot.telegram.Reading.Pressed;
import org.imagetoimageai.bot.telegram.Reading.Unnamed;
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
    private static final String PHOTO = "\"photo\": [{\"file_id\": \"small\", \"file_unique_id\": \"u\", \"width\":"
            + " 90, \"height\": 60}, {\"file_id\": \"large\", \"file_unique_id\": \"v\", \"width\": 1280, \"height\":"
            + " 853}]";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final UpdateReader reader =
            new UpdateReader(new ScriptedCore().specs(), new BotIdentity.Me(1, "PictureBot"));

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

        assertThat(read(message(DM, "\"text\": " + JSON.writeValueAsString(typed))))
                .isEqualTo(new Asked(invocation, Optional.empty(), Optional.empty()));
    }

    @Test
    void leavesCommandsToTheBotTheyAreFor() throws Exception {
        assertThat(read(message(DM, "\"text\": \"/generate@OtherBot a fox\""))).isEqualTo(new Nothing());
    }

    @Test
    void readsAPressWithItsMessage() throws Exception {
        var standing = "\"message\": {\"message_id\": 9, \"date\": 1, " + DM + ", \"photo\": [{\"file_id\": \"f\","
                + " \"file_unique_id\": \"u\", \"width\": 1, \"height\": 1}]}";

        assertThat(read(press(standing, "\"data\": \"tok\""))).isInstanceOfSatisfying(Asked.class, asked -> {
            assertThat(asked.invocation().ask())
                    .isEqualTo(new Ask.Press("tok", Optional.of(new MessageRef("7", 9, true).delivered())));
            assertThat(asked.pressed()).contains(new Pressed("5", Optional.of(new MessageRef("7", 9, true))));
        });
    }

    /// As in the discussion group of a channel, where Telegram copies the posts to.
    @Test
    void takesNobodyElsesMessageForOurs() throws Exception {
        var copy = "\"message\": {\"message_id\": 9, \"date\": 1, " + DM
                + ", \"from\": {\"id\": 777000, \"is_bot\": false, \"first_name\": \"Telegram\"}, \"text\": \"t\"}";

        assertThat(read(press(copy, "\"data\": \"tok\"")))
                .isInstanceOfSatisfying(
                        Asked.class,
                        asked -> assertThat(asked.invocation().ask()).isEqualTo(new Ask.Press("tok")));
    }

    @Test
    void readsAPressOnAMessageThatTelegramNoLongerShows() throws Exception {
        var hidden = "\"message\": {\"message_id\": 9, \"date\": 0, " + DM + "}";

        assertThat(read(press(hidden, "\"data\": \"tok\"")))
                .isInstanceOfSatisfying(
                        Asked.class, asked -> assertThat(asked.pressed()).contains(new Pressed("5", Optional.empty())));
    }

    @Test
    void endsThePressThatNamesNoMessage() throws Exception {
        assertThat(read(press("\"inline_message_id\": \"i\"", "\"game_short_name\": \"g\"")))
                .isEqualTo(new Unwanted("5"));
    }

    @Test
    void readsAPressInAGroup() throws Exception {
        var standing =
                "\"message\": {\"message_id\": 9, \"date\": 1, \"message_thread_id\": 3, \"is_topic_message\": true, "
                        + GROUP + "}";

        assertThat(read(press(standing, "\"data\": \"tok\""))).isInstanceOfSatisfying(Asked.class, asked -> {
            assertThat(asked.invocation().place()).isEqualTo(new Destination.Channel(ID, "-100", Optional.of("3")));
            assertThat(asked.shared()).contains(new Spot("-100", 3, null));
        });
    }

    static List<Arguments> pictures() {
        return List.of(
                Arguments.of(PHOTO, new Ask.Words("", Material.of(List.of(ref("large"))))),
                Arguments.of(
                        "\"caption\": \"draw\", " + PHOTO, new Ask.Words("draw", Material.of(List.of(ref("large"))))),
                Arguments.of(
                        "\"caption\": \"/generate a fox\", " + PHOTO,
                        new Ask.Command(
                                "generate",
                                Map.of("prompt", "a fox"),
                                Material.of(List.of(ref("large"))),
                                Optional.empty())),
                Arguments.of(document("image/png"), new Ask.Words("", Material.of(List.of(ref("f"))))),
                Arguments.of(document("application/octet-stream"), new Ask.Words("", Material.of(List.of(ref("f"))))),
                Arguments.of(document("application/pdf"), new Ask.Other(Optional.of("PDF"))),
                Arguments.of("\"caption\": \"bluer\", " + document("image/svg+xml"), new Ask.Other(Optional.of("SVG"))),
                Arguments.of(document("text/plain"), new Ask.Other(Optional.of("TXT"))),
                Arguments.of(
                        document("application/octet-stream\", \"file_name\": \"a.b.HEIC"),
                        new Ask.Other(Optional.of("HEIC"))),
                Arguments.of(
                        document("application/pdf\", \"file_name\": \"cat.png"),
                        new Ask.Words("", Material.of(List.of(ref("f"))))),
                Arguments.of(
                        "\"caption\": \"/generate a fox\", " + document("application/pdf"),
                        new Ask.Command(
                                "generate",
                                Map.of("prompt", "a fox"),
                                Material.of(List.of(ref("f"))),
                                Optional.empty())),
                Arguments.of(
                        "\"voice\": {\"file_id\": \"f\", \"file_unique_id\": \"u\", \"duration\": 1}", new Ask.Other()),
                Arguments.of(
                        document("video/mp4") + ", \"animation\": {\"file_id\": \"f\", \"file_unique_id\": \"u\","
                                + " \"width\": 1, \"height\": 1, \"duration\": 1}",
                        new Ask.Other()),
                Arguments.of("\"location\": {\"latitude\": 1.0, \"longitude\": 2.0}", new Ask.Other()));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void readsWhatIsNotWords(String sent, Ask ask) throws Exception {
        assertThat(read(message(DM, sent))).isInstanceOfSatisfying(Asked.class, asked -> {
            assertThat(asked.invocation().ask()).isEqualTo(ask);
            assertThat(asked.invocation().caller()).isEqualTo(ADA);
            assertThat(asked.shared()).isEmpty();
        });
    }

    @Test
    void readsAnAlbumAsOneWithTheWordsOfWhicheverHasThem() throws Exception {
        var third = "\"caption\": \"/generate a fox\", " + photo("c");

        var reading = reader.read(
                List.of(message(3, DM, third), message(1, DM, photo("a")), message(2, DM, photo("b"))), false);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Asked.class,
                        asked -> assertThat(asked.invocation().ask())
                                .isEqualTo(new Ask.Command(
                                        "generate",
                                        Map.of("prompt", "a fox"),
                                        Material.of(List.of(ref("a"), ref("b"), ref("c"))),
                                        Optional.empty())));
    }

    static List<Arguments> quotes() {
        return List.of(
                Arguments.of(FROM, Material.Author.CALLER, Optional.empty()),
                Arguments.of(from(8, false), Material.Author.SOMEBODY_ELSE, Optional.empty()),
                Arguments.of(from(2, true), Material.Author.SOMEBODY_ELSE, Optional.empty()),
                Arguments.of(from(1, true), Material.Author.US, Optional.of(new DeliveredMessage(ID, "7:4:media"))));
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void tellsWhoseMessageIsRepliedTo(String from, Material.Author author, Optional<DeliveredMessage> ours)
            throws Exception {
        var answered =
                "\"reply_to_message\": {\"message_id\": 4, \"date\": 1, " + from + ", " + DM + ", " + PHOTO + "}";

        assertThat(read(message(DM, "\"text\": \"bluer\", " + answered)))
                .isInstanceOfSatisfying(
                        Asked.class,
                        asked -> assertThat(asked.invocation().ask())
                                .isEqualTo(new Ask.Words(
                                        "bluer",
                                        new Material(
                                                List.of(),
                                                Optional.of(
                                                        new Material.Quote(author, ours, List.of(ref("large"))))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/generate a fox", "/generate@picturebot a fox"})
    void readsCommandsInGroups(String said) throws Exception {
        var invocation = new Invocation(
                "update:42",
                ADA,
                new Destination.Channel(ID, "-100", Optional.empty()),
                Optional.of("All"),
                Locale.of("id"),
                command("generate", "a fox"));

        assertThat(read(message(GROUP, "\"message_thread_id\": 3, \"text\": \"" + said + "\"")))
                .isEqualTo(new Asked(invocation, Optional.empty(), Optional.of(new Spot("-100", null, 1))));
    }

    @Test
    void keepsTheTopic() throws Exception {
        var root = "\"reply_to_message\": {\"message_id\": 3, \"date\": 1, " + from(1, true) + ", " + GROUP
                + ", \"forum_topic_created\": {\"name\": \"t\", \"icon_color\": 1}}";
        var topic = "\"message_thread_id\": 3, \"is_topic_message\": true, ";

        assertThat(read(message(GROUP, topic + root + ", \"text\": \"/generate a fox\"")))
                .isInstanceOfSatisfying(Asked.class, asked -> {
                    assertThat(asked.invocation().place())
                            .isEqualTo(new Destination.Channel(ID, "-100", Optional.of("3")));
                    assertThat(asked.invocation().ask()).isEqualTo(command("generate", "a fox"));
                    assertThat(asked.shared()).contains(new Spot("-100", 3, 1));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\": \"hello all\"",
                "\"text\": \"hello @PictureBot\"",
                "\"text\": \"/generate@OtherBot a fox\"",
                "\"text\": \"/roll 6\"",
                "\"caption\": \"look\", " + PHOTO,
                PHOTO,
                "\"new_chat_title\": \"x\""
            })
    void ignoresWhatElseIsSaidInGroups(String said) throws Exception {
        assertThat(read(message(GROUP, said))).isEqualTo(new Nothing());
    }

    @Test
    void leavesABareCommandToTheBotThatItRepliesTo() throws Exception {
        assertThat(read(message(GROUP, "\"text\": \"/help\", " + answered(GROUP, 2))))
                .isEqualTo(new Nothing());
        assertThat(read(message(GROUP, "\"text\": \"/help\", " + answered(GROUP, 1))))
                .isInstanceOf(Asked.class);
        assertThat(read(message(GROUP, "\"text\": \"/help@PictureBot\", " + answered(GROUP, 2))))
                .isInstanceOf(Asked.class);
    }

    @Test
    void hearsRepliesToItselfInGroups() throws Exception {
        assertThat(read(message(GROUP, "\"text\": \"bluer\", " + answered(GROUP, 1))))
                .isInstanceOfSatisfying(
                        Asked.class,
                        asked -> assertThat(asked.invocation().ask()).isInstanceOfSatisfying(Ask.Words.class, words -> {
                            assertThat(words.words()).isEqualTo("bluer");
                            assertThat(words.material().quote().orElseThrow().message())
                                    .contains(new DeliveredMessage(ID, "-100:4:words"));
                        }));
        assertThat(read(message(GROUP, "\"text\": \"bluer\", " + answered(GROUP, 8))))
                .isEqualTo(new Nothing());
    }

    @Test
    void hearsNoBotsAndNoChannelsInGroups() throws Exception {
        var command = "\"text\": \"/generate@PictureBot a fox\"";
        var channel = "\"sender_chat\": {\"id\": -200, \"type\": \"channel\", \"title\": \"News\"}, ";

        assertThat(read(messageOf(from(2, true), GROUP, command))).isEqualTo(new Nothing());
        assertThat(read(messageOf(from(136817688, true), GROUP, channel + command)))
                .isEqualTo(new Nothing());
        assertThat(read(messageOf(from(777000, false), GROUP, channel + command)))
                .isEqualTo(new Nothing());
    }

    @Test
    void knowsAnonymousAdministrators() throws Exception {
        var group = "\"sender_chat\": {\"id\": -100, \"type\": \"supergroup\", \"title\": \"All\"}, ";
        var anonymous = from(1087968824, true);

        assertThat(read(messageOf(anonymous, GROUP, group + "\"text\": \"/generate@PictureBot a fox\"")))
                .isEqualTo(new Unnamed(new Spot("-100", null, 1), Locale.ENGLISH));
        assertThat(read(messageOf(anonymous, GROUP, group + "\"text\": \"hello\"")))
                .isEqualTo(new Nothing());
        assertThat(read(messageOf(anonymous, GROUP, group + "\"text\": \"/gallerychannel@PictureBot\"")))
                .isInstanceOf(Asked.class);
    }

    @Test
    void tellsThatAGroupHasMoved() throws Exception {
        var moved = new Happened(new PlatformEvent.PlaceMoved(ID, "-100", "-1009"));
        var supergroup = "\"chat\": {\"id\": -1009, \"type\": \"supergroup\", \"title\": \"All\"}";

        assertThat(read(message(GROUP, "\"migrate_to_chat_id\": -1009"))).isEqualTo(moved);
        assertThat(read(message(supergroup, "\"migrate_from_chat_id\": -100"))).isEqualTo(moved);
    }

    @Test
    void noticesAPictureThatCameTooLate() throws Exception {
        assertThat(reader.read(List.of(message(GROUP, PHOTO)), true)).isEqualTo(new Late(ADA, Locale.of("id")));
        assertThat(reader.read(List.of(message(DM, PHOTO)), true)).isInstanceOf(Asked.class);
    }

    @Test
    void ignoresWhatAChatSaysAboutItself() throws Exception {
        assertThat(read(message(DM, "\"new_chat_title\": \"x\""))).isEqualTo(new Nothing());
        assertThat(read(update("\"poll\": {}"))).isEqualTo(new Nothing());
        assertThat(read(update("\"something_new\": {}"))).isEqualTo(new Nothing());
    }

    @Test
    void speaksEnglishWithWhoseAppTellsNoLanguage() throws Exception {
        var update = update("\"message\": {\"message_id\": 1, \"date\": 1, \"from\": {\"id\": 7, \"is_bot\": false,"
                + " \"first_name\": \"Ada\"}, " + DM + ", \"text\": \"hi\"}");

        assertThat(read(update))
                .isInstanceOfSatisfying(
                        Asked.class,
                        asked -> assertThat(asked.invocation().locale()).isEqualTo(Locale.ENGLISH));
    }

    @Test
    void tellsWhenAPersonBlocksAndUnblocks() throws Exception {
        assertThat(read(membership(DM, "member", "kicked")))
                .isEqualTo(new Happened(new PlatformEvent.Unreachable(ADA)));
        assertThat(read(membership(DM, "kicked", "member"))).isEqualTo(new Happened(new PlatformEvent.Reachable(ADA)));
    }

    @Test
    void tellsWhenTheBotComesAndGoes() throws Exception {
        assertThat(read(membership(GROUP, "left", "member")))
                .isEqualTo(new Happened(new PlatformEvent.PlaceJoined(ID, "-100")));
        assertThat(read(membership(GROUP, "administrator", "kicked")))
                .isEqualTo(new Happened(new PlatformEvent.PlaceLeft(ID, "-100")));
        assertThat(read(membership(GROUP, "member", "administrator"))).isEqualTo(new Nothing());
    }

    private Reading read(Update update) {
        return reader.read(List.of(update), false);
    }

    private static Update message(String chat, String content) throws Exception {
        return messageOf(FROM, chat, content);
    }

    private static Update message(int id, String chat, String content) throws Exception {
        return update(
                "\"message\": {\"message_id\": " + id + ", \"date\": 1, " + FROM + ", " + chat + ", " + content + "}");
    }

    private static Update messageOf(String from, String chat, String content) throws Exception {
        return update("\"message\": {\"message_id\": 1, \"date\": 1, " + from + ", " + chat + ", " + content + "}");
    }

    private static String from(long id, boolean isBot) {
        return "\"from\": {\"id\": " + id + ", \"is_bot\": " + isBot + ", \"first_name\": \"X\"}";
    }

    private static String answered(String chat, long by) {
        return "\"reply_to_message\": {\"message_id\": 4, \"date\": 1, " + from(by, by < 3) + ", " + chat
                + ", \"text\": \"x\"}";
    }

    private static String photo(String fileId) {
        return "\"media_group_id\": \"g\", \"photo\": [{\"file_id\": \"" + fileId
                + "\", \"file_unique_id\": \"u\", \"width\": 1, \"height\": 1}]";
    }

    private static String document(String type) {
        return "\"document\": {\"file_id\": \"f\", \"file_unique_id\": \"u\", \"mime_type\": \"" + type + "\"}";
    }

    private static PictureRef ref(String fileId) {
        return new PictureRef(ID, fileId);
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
