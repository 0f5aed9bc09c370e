package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.contract.Patience.until;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.PictureRef;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.contract.Contents;
import org.imagetoimageai.contract.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Albums come as single messages, and are one call.
class TelegramAlbumsTest {

    @TempDir
    static Path folder;

    private static TelegramStage stage;

    @BeforeAll
    static void start() {
        stage = new TelegramStage(folder).start();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void takesTheCommandOfTheThirdPictureForAll() {
        var ada = stage.backend().somebody("en");
        var sent = ada.app().sendsAlbum(pictures(5), 2, "/generate a poster");

        assertThat(stage.core().awaitInvocation(ada.ref()).ask())
                .isEqualTo(new Ask.Command(
                        "generate",
                        Map.of("prompt", "a poster"),
                        Material.of(sent.stream()
                                .map(message ->
                                        ref(message.photo().orElseThrow().id()))
                                .toList()),
                        Optional.empty()));
    }

    @Test
    void takesTenFilesAsOneCall() {
        var ada = stage.backend().somebody("en");
        var files = new LinkedHashMap<String, byte[]>();
        IntStream.range(0, 10).forEach(i -> files.put(i + ".png", Contents.png(i)));

        var sent = ada.app().sendsDocuments(files, 9, "one poster");

        assertThat(stage.core().awaitInvocation(ada.ref()).ask())
                .isEqualTo(new Ask.Words(
                        "one poster",
                        Material.of(sent.stream()
                                .map(message ->
                                        ref(message.document().orElseThrow().id()))
                                .toList())));
    }

    @Test
    void gathersAnAlbumAcrossAKillBetweenItsPictures() {
        var ada = stage.backend().somebody("en");
        inject(ada, "killed", 11, "");
        inject(ada, "killed", 12, "");
        until(() -> waiting() == 2);

        stage.stop();
        inject(ada, "killed", 13, "/generate a poster");
        stage.start();
        ada.says("and then");

        assertThat(stage.core().awaitInvocations(ada.ref(), 2))
                .extracting(Invocation::ask)
                .containsExactly(
                        new Ask.Command(
                                "generate",
                                Map.of("prompt", "a poster"),
                                Material.of(List.of(ref("p11"), ref("p12"), ref("p13"))),
                                Optional.empty()),
                        new Ask.Words("and then"));
        until(() -> waiting() == 0);
    }

    @Test
    void ordersPicturesAsTheyWereSentAndNotAsTheyArrived() {
        var ada = stage.backend().somebody("en");
        List.of(23, 21, 24, 22).forEach(id -> inject(ada, "mixed", id, id == 24 ? "a poster" : ""));

        assertThat(stage.core().awaitInvocation(ada.ref()).ask())
                .isEqualTo(new Ask.Words(
                        "a poster", Material.of(List.of(ref("p21"), ref("p22"), ref("p23"), ref("p24")))));
    }

    @Test
    void takesAPictureThatComesTooLateAsACallOfItsOwn() {
        var ada = stage.backend().somebody("en");
        inject(ada, "late", 31, "/generate a poster");
        inject(ada, "late", 32, "");
        stage.core().awaitInvocation(ada.ref());
        until(() -> waiting() == 0);

        inject(ada, "late", 33, "");

        assertThat(stage.core().awaitInvocations(ada.ref(), 2).getLast().ask())
                .isEqualTo(new Ask.Words("", Material.of(List.of(ref("p33")))));
    }

    /// The answer to the album has to wait, and meanwhile another of its pictures comes.
    @Test
    void keepsWhatComesWhileTheAlbumIsAnswered() {
        var ada = stage.backend().somebody("en");
        stage.core().answers(ada.ref(), call -> {
            if (stage.core().invocations(ada.ref()).size() == 1) {
                inject(ada, "meanwhile", 43, "");
                until(() -> waiting() == 3);
                throw new IllegalStateException("as if killed");
            }
            return List.of();
        });
        inject(ada, "meanwhile", 41, "a poster");
        inject(ada, "meanwhile", 42, "");

        var poster = new Ask.Words("a poster", Material.of(List.of(ref("p41"), ref("p42"))));
        assertThat(stage.core().awaitInvocations(ada.ref(), 3))
                .extracting(Invocation::ask)
                .containsExactly(poster, poster, new Ask.Words("", Material.of(List.of(ref("p43")))));
    }

    @Test
    void tellsPrivatelyThatAPictureInAGroupCameTooLate() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);
        var chat = place.group().id();
        injectInGroup(ada, chat, 51, "/generate@" + stage.telegram().botUsername() + " a poster");
        stage.core().awaitInvocation(ada.ref());
        until(() -> waiting() == 0);

        injectInGroup(ada, chat, 52, "");

        assertThat(until(ada::sees, seen -> !seen.isEmpty()))
                .extracting(Seen::words)
                .containsExactly("A picture of your album reached me too late and was not used."
                        + " Send it to me here if you still want it.");
        assertThat(place.sees()).isEmpty();
    }

    @Test
    void quotesTheOnePictureOfAnAlbumThatIsRepliedTo() {
        var ada = stage.backend().somebody("en");
        var album = ada.app().sendsAlbum(pictures(3), 0, "mine");
        stage.core().awaitInvocation(ada.ref());

        ada.app().repliesTo(album.get(1), "/generate bluer");

        assertThat(stage.core().awaitInvocations(ada.ref(), 2).getLast().ask())
                .isInstanceOfSatisfying(Ask.Command.class, ask -> {
                    var quote = ask.material().quote().orElseThrow();
                    assertThat(quote.author()).isEqualTo(Material.Author.CALLER);
                    assertThat(quote.pictures())
                            .containsExactly(
                                    ref(album.get(1).photo().orElseThrow().id()));
                });
    }

    @Test
    void answersAnAlbumOfSomethingElseOnce() {
        var ada = stage.backend().somebody("en");
        stage.core().answers(ada.ref(), new Reply.Say(Text.of("contract.no")));
        for (var id = 61; id <= 63; id++) {
            stage.telegram().injectUpdate(update(ada, "films", id, """
                "video": {"file_id": "v%d", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1}\
                """.formatted(id)));
        }
        ada.says("and then");

        assertThat(stage.core().awaitInvocations(ada.ref(), 2))
                .extracting(Invocation::ask)
                .containsExactly(new Ask.Other(), new Ask.Words("and then"));
    }

    private static long waiting() {
        return stage.database()
                .sql("select count(*) from telegram_update")
                .query(Long.class)
                .single();
    }

    private static void inject(EmulatedTelegram.Person person, String album, int id, String caption) {
        stage.telegram().injectUpdate(update(person, album, id, photo(id, caption)));
    }

    private static void injectInGroup(EmulatedTelegram.Person person, long chat, int id, String caption) {
        stage.telegram()
                .injectUpdate(update(person, "in " + chat, id, photo(id, caption))
                        .replace(
                                "\"chat\": {\"id\": " + person.ref().id() + ", \"type\": \"private\"}",
                                "\"chat\": {\"id\": " + chat + ", \"type\": \"supergroup\"}"));
    }

    private static String photo(int id, String caption) {
        return """
            "caption": "%s", "photo": [{"file_id": "p%d", "file_unique_id": "u", "width": 1, "height": 1}]\
            """.formatted(caption, id);
    }

    private static String update(EmulatedTelegram.Person person, String album, int id, String content) {
        return """
            {"message": {"message_id": %d, "date": 1, "media_group_id": "%s",
              "chat": {"id": %s, "type": "private"},
              "from": {"id": %s, "is_bot": false, "first_name": "Ada", "language_code": "en"}, %s}}\
            """.formatted(
                id, album + person.ref().id(), person.ref().id(), person.ref().id(), content);
    }

    private static List<byte[]> pictures(int count) {
        return IntStream.range(0, count).mapToObj(Contents::png).toList();
    }

    private static PictureRef ref(String fileId) {
        return new PictureRef(TelegramPlatform.ID, fileId);
    }
}
