package org.imagetoimageai.bot.telegram;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.contract.Bytes;
import org.imagetoimageai.contract.PlatformBackend;
import org.imagetoimageai.contract.ScriptedCore;
import org.imagetoimageai.contract.Seen;
import org.imagetoimageai.contract.SharedPlace;
import org.imagetoimageai.contract.Somebody;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.StoredFile;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;
import org.imagetoimageai.sandbox.telegram.TelegramGroup;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contract's view of the Telegram emulator.
record EmulatedTelegram(TelegramEmulator telegram, ScriptedCore core) implements PlatformBackend {

    private static final String ANY_SEND = "sendMessage";

    @Override
    public Person somebody(String language) {
        var person = new Person(telegram, telegram.person("Ada", language));
        person.app().pressesStart();
        core.awaitInvocation(person.ref());
        core.forget(person.ref());
        return person;
    }

    @Override
    public Place place(Somebody administrator, Somebody... members) {
        var people = Stream.concat(Stream.of(administrator), Stream.of(members))
                .map(person -> ((Person) person).app())
                .toArray(TelegramPerson[]::new);
        var group = telegram.supergroup("Friends", "", people);
        group.addsBot();
        return new Place(telegram, group);
    }

    @Override
    public void throttleNextSend(Duration wait) {
        telegram.faults().throttleNext(ANY_SEND, (int) wait.toSeconds());
    }

    @Override
    public void loseAnswerOfNextSend() {
        telegram.faults().loseNextAnswer(ANY_SEND);
    }

    @Override
    public void repeatLastDelivery() {
        telegram.repeatUpdate(telegram.lastUpdateId());
    }

    @Override
    public void deliverSomethingUnreadable() {
        telegram.injectUpdate("""
            {"message": {"message_id": "many", "date": {"year": 1}, "chat": [1, 2], "text": ["secret"]}}\
            """);
    }

    @Override
    public List<String> listedCommands(String language) {
        return listedCommands("all_private_chats", language);
    }

    List<String> listedCommands(String scope, String language) {
        var own = lastMenu(scope, language);
        return own.isEmpty() ? lastMenu(scope, "") : own;
    }

    private List<String> lastMenu(String scope, String language) {
        var lines = new ArrayList<String>();
        telegram.journal().calls("setMyCommands").stream()
                .filter(call -> call.text("language_code").equals(language))
                .filter(call ->
                        json(call.text("scope")).path("type").asString("").equals(scope))
                .reduce((_, later) -> later)
                .ifPresent(call -> json(call.text("commands"))
                        .forEach(command -> lines.add(command.path("command").asString() + ": "
                                + command.path("description").asString())));
        return lines;
    }

    @Override
    public int menuChanges() {
        return (int) telegram.journal().calls().stream()
                .filter(call -> call.method().startsWith("setMy"))
                .count();
    }

    private static JsonNode json(String words) {
        return JsonMapper.shared().readTree(words);
    }

    record Person(TelegramEmulator telegram, TelegramPerson app) implements Somebody {

        @Override
        public PersonRef ref() {
            return new PersonRef(TelegramPlatform.ID, String.valueOf(app.id()));
        }

        @Override
        public void says(String words) {
            app.sends(words);
        }

        @Override
        public void sends(List<byte[]> pictures, String words) {
            if (pictures.size() == 1) {
                app.sendsPhoto(pictures.getFirst(), words);
            } else {
                app.sendsAlbum(pictures, 0, words);
            }
        }

        @Override
        public void answers(Seen message, String words) {
            app.repliesTo(standing(message), words);
        }

        @Override
        public void calls(String command, String words) {
            app.sends(("/" + command + " " + words).strip());
        }

        @Override
        public Press presses(Seen message, String label) {
            return new Pressed(telegram, app.press(standing(message), label));
        }

        private ChatMessage standing(Seen message) {
            return app.received().stream()
                    .filter(candidate -> String.valueOf(candidate.id()).equals(message.id()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void blocksTheBot() {
            app.blocks();
        }

        @Override
        public List<Seen> sees() {
            return app.received().stream().map(EmulatedTelegram::seen).toList();
        }
    }

    /// A group without topics, in privacy mode.
    record Place(TelegramEmulator telegram, TelegramGroup group) implements SharedPlace {

        @Override
        public Destination.Channel destination() {
            return new Destination.Channel(TelegramPlatform.ID, String.valueOf(group.id()), Optional.empty());
        }

        @Override
        public void calls(Somebody member, String command, String words) {
            ((Person) member)
                    .app()
                    .in(group)
                    .sends(("/" + command + "@" + telegram.botUsername() + " " + words).strip());
        }

        @Override
        public List<Seen> sees() {
            return group.received().stream().map(EmulatedTelegram::seen).toList();
        }
    }

    private static Seen seen(ChatMessage message) {
        return new Seen(
                String.valueOf(message.id()),
                message.text(),
                message.entities().stream()
                        .filter(entity -> entity.type().equals("bold"))
                        .map(entity -> message.text().substring(entity.offset(), entity.end()))
                        .toList(),
                message.buttons().stream().map(ChatMessage.Button::label).toList(),
                message.asksForReply(),
                message.photo().isPresent(),
                message.document().map(StoredFile::bytes).map(Bytes::new).orElse(Bytes.NONE));
    }

    private record Pressed(TelegramEmulator telegram, org.imagetoimageai.sandbox.telegram.Press press)
            implements Somebody.Press {

        @Override
        public int timesAnswered() {
            return (int) telegram.journal().calls("answerCallbackQuery").stream()
                    .filter(call -> call.text("callback_query_id").equals(press.queryId()))
                    .count();
        }

        @Override
        public String toast() {
            return press.answer().stream()
                    .map(org.imagetoimageai.sandbox.telegram.Press.Answer::text)
                    .collect(joining());
        }
    }
}
