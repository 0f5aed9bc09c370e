package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.contract.Patience.until;

import java.nio.file.Path;
import java.util.List;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.contract.Seen;
import org.imagetoimageai.sandbox.telegram.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of an answer when something comes in between.
class TelegramAnswersTest {

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

    @AfterEach
    void clear() {
        stage.telegram().faults().clear();
    }

    @Test
    void repeatsOnlyTheMessageDuringWhichItWasKilled() {
        var ada = stage.backend().somebody("en");
        stage.core().failsToNote("killed");
        stage.core()
                .answers(ada.ref(), say("one"), new Reply.Progress(text("painting"), List.of(), "killed"), say("two"));

        ada.says("hello");

        assertThat(until(ada::sees, seen -> has(seen, "two")))
                .extracting(Seen::words)
                .containsExactly("one", "painting", "painting", "two");
    }

    @Test
    void repeatsOnceWhatGotNoAnswer() {
        var ada = stage.backend().somebody("en");
        stage.core().answers(ada.ref(), say("one"), say("two"));
        stage.telegram().faults().next("sendMessage", Fault.LOSE_ANSWER, 2);

        ada.says("hello");

        assertThat(until(ada::sees, seen -> has(seen, "two")))
                .extracting(Seen::words)
                .containsExactly("one", "one", "two");
    }

    @Test
    void answersAnAlbumOnceEvenWhenItHasToWait() {
        var ada = stage.backend().somebody("en");
        stage.core()
                .answers(
                        ada.ref(),
                        call -> List.of(
                                call.ask() instanceof Ask.Words words
                                                && words.words().isEmpty()
                                        ? say("not words")
                                        : say("hello")));
        stage.telegram().faults().throttleNext("sendMessage", 1);

        stage.telegram().injectUpdate(albumOf(ada));
        stage.telegram().injectUpdate(albumOf(ada));
        ada.says("hello");

        assertThat(until(ada::sees, seen -> has(seen, "hello")))
                .extracting(Seen::words)
                .containsExactly("not words", "hello");
    }

    @Test
    void answersAPressAgainWhenTelegramAskedToWait() {
        var ada = stage.backend().somebody("en");
        var question = asked(ada);
        stage.core().answers(ada.ref(), new Reply.Note(text("noted")));
        stage.telegram().faults().throttleNext("answerCallbackQuery", 1);

        var press = ada.presses(question, "Yes");

        assertThat(until(press::toast, toast -> !toast.isEmpty())).isEqualTo("noted");
    }

    @Test
    void saysANoteInTheChatWhenThePressIsTooOld() {
        var ada = stage.backend().somebody("en");
        var question = asked(ada);
        stage.core().answers(ada.ref(), new Reply.Note(text("noted")));
        var press = ada.presses(question, "Yes");
        until(press::toast, toast -> !toast.isEmpty());

        stage.telegram().repeatUpdateUnderNewId(stage.telegram().lastUpdateId());

        assertThat(until(ada::sees, seen -> seen.size() == 2).getLast().words()).isEqualTo("noted");
    }

    @Test
    void skipsAnUpdateThatLacksWhatItNeeds() {
        var ada = stage.backend().somebody("en");

        stage.telegram().injectUpdate("""
            {"callback_query": {"id": "1", "chat_instance": "1", "data": "yes",
              "message": {"message_id": 1, "date": 1, "chat": {"id": %s, "type": "private"}}}}\
            """.formatted(ada.ref().id()));
        ada.says("hello");

        assertThat(stage.core().awaitInvocation(ada.ref()).ask()).isEqualTo(new Invocation.Ask.Words("hello"));
    }

    private static Seen asked(EmulatedTelegram.Person person) {
        var yes = new Button(Text.of("contract.yes"), "yes");
        stage.core().answers(person.ref(), new Reply.Say(text("Shall I?"), List.of(yes)));
        person.says("hello");
        return until(person::sees, seen -> seen.size() == 1).getFirst();
    }

    private static String albumOf(EmulatedTelegram.Person person) {
        var id = person.ref().id();
        return """
            {"message": {"message_id": 9, "date": 1, "media_group_id": "of %s",
              "chat": {"id": %s, "type": "private", "first_name": "Ada"},
              "from": {"id": %s, "is_bot": false, "first_name": "Ada", "language_code": "en"},
              "photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}}\
            """.formatted(id, id, id);
    }

    private static boolean has(List<Seen> seen, String words) {
        return seen.stream().anyMatch(message -> message.words().equals(words));
    }

    private static Reply say(String words) {
        return new Reply.Say(text(words));
    }

    private static Text text(String words) {
        return Text.of("contract.plain", words);
    }
}
