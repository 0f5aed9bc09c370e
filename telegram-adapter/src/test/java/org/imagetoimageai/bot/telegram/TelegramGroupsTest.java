package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.contract.Patience.until;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material.Author;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.contract.Seen;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramGroup;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramGroupsTest {

    private static final String WRITTEN = "I have written to you privately.";
    private static final String CLOSED =
            "I answer in private. Open our chat and press Start, so that I can write to you.";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

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
    void saysOneNeutralLineBelowTheCommandAndTheAnswerInPrivate() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);
        stage.core().answers(ada.ref(), say("You have 12 credits"), say("more"));

        var asked = ada.app().in(place.group()).sends("/help@" + bot());

        var line = line(place.group());
        assertThat(line.text()).isEqualTo(WRITTEN);
        assertThat(line.replyTo()).isEqualTo(asked.id());
        assertThat(line.buttons())
                .containsExactly(new ChatMessage.Button("Open our chat", "", "https://t.me/" + bot()));
        assertThat(ada.sees()).extracting(Seen::words).containsExactly("You have 12 credits", "more");
    }

    @Test
    void saysOnlyTheDeepLinkWhenThePrivateChatIsClosed() {
        var eve = stage.telegram().person("Eve", "en");
        var place = group(eve);
        stage.core().answers(ref(eve), say("You have 12 credits"), say("more"));

        eve.in(place).sends("/help@" + bot());

        var line = line(place);
        assertThat(line.text()).isEqualTo(CLOSED);
        assertThat(line.buttons())
                .containsExactly(new ChatMessage.Button("Open our chat", "", "https://t.me/" + bot() + "?start=hello"));
        eve.in(place).sends("/help@" + bot());
        until(() -> place.received().size() == 2);
        assertThat(eve.received()).isEmpty();
        assertThat(place.received()).extracting(ChatMessage::text).containsOnly(CLOSED);
    }

    /// The core names the language; who remains anonymous tells none.
    @Test
    void speaksTheLanguageOfWhoAsked() {
        var ayu = stage.backend().somebody("id");
        var place = stage.backend().place(ayu);
        stage.core().speaks(ayu.ref(), Locale.of("id"));
        stage.core().answers(ayu.ref(), say("hanya untuk Anda"));

        place.calls(ayu, "help", "");

        assertThat(line(place.group()).text()).isEqualTo("Jawabannya sudah saya kirim lewat obrolan pribadi.");
    }

    @Test
    void staysInTheTopic() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);
        var topic = place.group().createsTopic("Foxes");
        stage.core().answers(ada.ref(), say("personal"));

        ada.app().in(topic).sends("/generate@" + bot() + " a fox");

        var call = stage.core().awaitInvocation(ada.ref());
        var here = new Destination.Channel(
                TelegramPlatform.ID, place.destination().id(), Optional.of(String.valueOf(topic.id())));
        assertThat(call.place()).isEqualTo(here);
        assertThat(line(place.group()).threadId()).isEqualTo(topic.id());
        assertThat(stage.platform().deliver(words(here, "for all"))).isInstanceOf(Delivered.class);
        assertThat(place.group().received().getLast().threadId()).isEqualTo(topic.id());
    }

    @Test
    void leavesCommandsForOtherBotsAlone() {
        var ada = stage.backend().somebody("en");
        stage.telegram().privacyMode(false);
        var place = stage.backend().place(ada);
        stage.telegram().privacyMode(true);
        place.group().addsOtherBot("OtherBot");
        stage.core().answers(ada.ref(), say("heard"));

        ada.app().in(place.group()).sends("/generate@OtherBot a fox");
        ada.app().in(place.group()).sends("/roll 6");
        ada.app().in(place.group()).sends("hello @" + bot());
        ada.app().in(place.group()).sends("/help");

        assertThat(stage.core().awaitInvocation(ada.ref()).ask()).hasToString("/help");
        line(place.group());
        assertThat(stage.core().invocations(ada.ref())).hasSize(1);
        assertThat(place.sees()).hasSize(1);
    }

    @Test
    void hearsWordsThatReplyToItsPicture() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);
        var message = ((Delivered) stage.platform().deliver(words(place.destination(), "a fox"))).messages();

        ada.app().in(place.group()).repliesTo(place.group().received().getLast(), "bluer");

        assertThat(stage.core().awaitInvocation(ada.ref()).ask()).isInstanceOfSatisfying(Ask.Words.class, ask -> {
            assertThat(ask.words()).isEqualTo("bluer");
            var quote = ask.material().quote().orElseThrow();
            assertThat(quote.author()).isEqualTo(Author.US);
            assertThat(quote.message()).contains(message.getFirst());
        });
    }

    @Test
    void answersAPressWithItsNoteAlone() {
        var ada = stage.backend().somebody("en");
        var place = posted(ada);
        stage.core().answers(ada.ref(), new Reply.Note(text("done")));

        var press = ada.app().in(place).press(place.received().getFirst(), "Yes");

        assertThat(press.awaitsAnswer(PATIENCE).text()).isEqualTo("done");
        assertThat(stage.core().awaitInvocation(ada.ref()).place()).isInstanceOf(Destination.Channel.class);
        assertThat(place.received()).hasSize(1);
        assertThat(ada.sees()).isEmpty();
    }

    @Test
    void saysTheRestOfAPressInPrivate() {
        var ada = stage.backend().somebody("en");
        var place = posted(ada);
        stage.core().answers(ada.ref(), new Reply.Update(text("12 credits"), List.of()), say("more"));

        var press = ada.app().in(place).press(place.received().getFirst(), "Yes");

        assertThat(press.awaitsAnswer(PATIENCE).text()).isEqualTo(WRITTEN);
        assertThat(ada.sees()).extracting(Seen::words).containsExactly("12 credits", "more");
        assertThat(place.received())
                .singleElement()
                .satisfies(post -> assertThat(post.text()).isEqualTo("for all"));
    }

    @Test
    void opensThePrivateChatOfWhoPressedAndHasNone() {
        var ada = stage.backend().somebody("en");
        var eve = stage.telegram().person("Eve", "en");
        var place = posted(ada);
        place.joins(eve);
        stage.core().answers(ref(eve), say("12 credits"), new Reply.Note(text("done")));

        var press = eve.in(place).press(place.received().getFirst(), "Yes");

        assertThat(press.awaitsAnswer(PATIENCE).url()).isEqualTo("https://t.me/" + bot() + "?start=hello");
        assertThat(press.awaitsAnswer(PATIENCE).text()).isEmpty();
        assertThat(place.received()).hasSize(1);
    }

    @Test
    void asksAnonymousAdministratorsIntoThePrivateChat() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada).group();

        ada.app().in(place).anonymously().sends("/generate@" + bot() + " a fox");

        assertThat(line(place).text()).isEqualTo(CLOSED);
        assertThat(stage.core().invocations(new PersonRef(TelegramPlatform.ID, "1087968824")))
                .noneMatch(call -> call.place().equals(channel(place)));
    }

    @Test
    void letsAnAnonymousAdministratorSetThePlace() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada).group();
        var anonymous = new PersonRef(TelegramPlatform.ID, "1087968824");
        stage.core().answers(anonymous, say("set"));

        ada.app().in(place).anonymously().sends("/gallerychannel@" + bot());

        assertThat(stage.core().awaitInvocation(anonymous).ask())
                .isInstanceOfSatisfying(
                        Ask.Command.class,
                        ask -> assertThat(ask.channel().orElseThrow().callerIsAdmin())
                                .isTrue());
        assertThat(line(place).text()).isEqualTo(CLOSED);
    }

    @Test
    void writesToAGroupUnderItsNewIdAndTellsThatItMoved() {
        var ada = stage.backend().somebody("en");
        var group = stage.telegram().group("Old", ada.app());
        group.addsBot();
        var before = channel(group);
        group.upgradesToSupergroup();
        var after = channel(group);

        var outcome = stage.platform().deliver(words(before, "still here"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Delivered.class,
                        delivered -> assertThat(delivered.messages().getFirst().reference())
                                .startsWith(after.id() + ":"));
        assertThat(group.received()).extracting(ChatMessage::text).containsExactly("still here");
        var moved = new PlatformEvent.PlaceMoved(TelegramPlatform.ID, before.id(), after.id());
        // The send was told, and both groups told.
        until(() -> stage.core().events().stream().filter(moved::equals).count() == 3);
    }

    @Test
    void tellsWhenItIsThrownOutAndReachesNobodyThere() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);

        place.group().removesBot();

        var id = place.destination().id();
        until(() -> stage.core()
                .events()
                .containsAll(List.of(
                        new PlatformEvent.PlaceJoined(TelegramPlatform.ID, id),
                        new PlatformEvent.PlaceLeft(TelegramPlatform.ID, id))));
        assertThat(stage.platform().deliver(words(place.destination(), "anybody?")))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void goesOnWithTheLineThatHadToWait() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);
        stage.core().answers(ada.ref(), say("personal"));
        stage.telegram().faults().throttleChat(place.group().id(), Duration.ofSeconds(2));

        place.calls(ada, "help", "");

        assertThat(line(place.group()).text()).isEqualTo(WRITTEN);
        assertThat(ada.sees()).extracting(Seen::words).containsExactly("personal");
    }

    @Test
    void keepsWithinTheRatesOfAGroup() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);
        stage.core().answers(ada.ref(), say("personal"));
        stage.telegram().enforceRateLimits(true);

        for (var call = 0; call < 22; call++) {
            place.calls(ada, "help", "");
        }
        stage.core().awaitInvocations(ada.ref(), 16);

        stage.telegram().enforceRateLimits(false);
        assertThat(stage.telegram().journal().calls("sendMessage").stream()
                        .filter(call ->
                                call.text("chat_id").equals(place.destination().id()))
                        .map(call -> call.outcome())
                        .toList())
                .isNotEmpty()
                .containsOnly("ok");
    }

    /// Whatever the product answers, and whoever hears it: a group holds the two lines and nothing else.
    @Test
    void saysNothingPersonalInAGroupWhateverTheAnswer() {
        var seed = new Random().nextInt();
        var random = new Random(seed);
        for (var round = 0; round < 40; round++) {
            var isOpen = random.nextInt(4) > 0;
            var ada = isOpen
                    ? stage.backend().somebody("en").app()
                    : stage.telegram().person("Eve", "en");
            var place = posted(ada);
            var replies = replies(random);
            stage.core().answers(ref(ada), replies.toArray(Reply[]::new));

            if (random.nextBoolean()) {
                ada.in(place).sends("/generate@" + bot() + " a canary");
            } else {
                ada.in(place).press(place.received().getFirst(), "Yes").awaitsAnswer(PATIENCE);
            }

            stage.core().awaitInvocation(ref(ada));
            until(() -> stage.database()
                            .sql("select count(*) from telegram_update")
                            .query(Long.class)
                            .single()
                    == 0);
            assertThat(place.received().stream().skip(1).map(ChatMessage::text))
                    .as("seed %d, round %d: %s", seed, round, replies)
                    .isSubsetOf(WRITTEN, CLOSED)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(place.received().getFirst().text()).isEqualTo("for all");
        }
    }

    private static List<Reply> replies(Random random) {
        var replies = new ArrayList<Reply>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            var canary = text("canary " + random.nextInt(1_000) + " credits" + " long".repeat(random.nextInt(60)));
            replies.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Reply.Say(canary, List.of(yes()));
                        case 1 -> new Reply.Update(canary, List.of(yes()));
                        case 2 -> new Reply.Note(canary);
                        case 3 -> new Reply.Form(canary, canary);
                        default ->
                            new Reply.Progress(
                                    canary, List.of(yes()), UUID.randomUUID().toString());
                    });
        }
        return replies;
    }

    /// A group with a post of the bot in it.
    private static TelegramGroup posted(EmulatedTelegram.Person person) {
        return posted(person.app());
    }

    private static TelegramGroup posted(TelegramPerson person) {
        var place = group(person);
        var content = new Content.Words(text("for all"), List.of(yes()));
        stage.platform().deliver(new Delivery("d", channel(place), Locale.ENGLISH, content));
        return place;
    }

    private static TelegramGroup group(TelegramPerson person) {
        var place = stage.telegram().supergroup("Friends", "", person);
        place.addsBot();
        return place;
    }

    private static ChatMessage line(TelegramGroup group) {
        return group.awaitsMessage(
                message -> message.buttons().stream()
                        .anyMatch(button -> !button.url().isEmpty()),
                PATIENCE);
    }

    private static Destination.Channel channel(TelegramGroup group) {
        return new Destination.Channel(TelegramPlatform.ID, String.valueOf(group.id()), Optional.empty());
    }

    private static Delivery words(Destination to, String words) {
        return new Delivery("d", to, Locale.ENGLISH, new Content.Words(text(words), List.of()));
    }

    private static PersonRef ref(TelegramPerson person) {
        return new PersonRef(TelegramPlatform.ID, String.valueOf(person.id()));
    }

    private static String bot() {
        return stage.telegram().botUsername();
    }

    private static Reply say(String words) {
        return new Reply.Say(text(words));
    }

    private static Text text(String words) {
        return Text.of("contract.plain", words);
    }

    private static Button yes() {
        return new Button(Text.of("contract.yes"), "yes");
    }
}
