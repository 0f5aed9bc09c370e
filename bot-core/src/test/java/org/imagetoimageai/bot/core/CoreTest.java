package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.account.Identity;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.credit.Balance;
import org.imagetoimageai.bot.credit.CreditLedger;
import org.imagetoimageai.bot.credit.PurseId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// Talks to the whole core as a platform would. One application context for all of these tests; everybody in them
/// is new.
@SpringBootTest(classes = CoreApplication.class)
@TestPropertySource(properties = {"bot.limits.waiting=1000", "bot.limits.per-minute=1000", "bot.limits.per-day=10000"})
abstract class CoreTest {

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Outlives a test class, as the application context does.
    private static final Path DATA = folder();

    @Autowired
    CommandDispatcher dispatcher;

    @Autowired
    Accounts accounts;

    @Autowired
    CreditLedger ledger;

    @Autowired
    ScriptedModel model;

    @Autowired
    ScriptedPlatform platform;

    @Autowired
    RunningClock clock;

    final PersonRef ada = new PersonRef(ScriptedPlatform.ID, "ada-" + NUMBERS.incrementAndGet());

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("bot.data-dir", DATA::toString);
        registry.add("bot.operators", () -> "paper:operator-of-tests");
    }

    @BeforeEach
    void everythingWorks() {
        model.paints();
        platform.delivers();
    }

    Answer says(String command, String words) {
        return says(command, words, "call-" + NUMBERS.incrementAndGet());
    }

    Answer says(String command, String words, String deliveryId) {
        var given = words.isEmpty() ? Map.<String, String>of() : Map.of(firstOption(command), words);
        return asks(new Ask.Command(command, given), deliveryId);
    }

    /// A command as one types it, with what came along.
    Answer says(String command, Map<String, String> given, Material material) {
        return asks(new Ask.Command(command, given, material, Optional.empty()), "call-" + NUMBERS.incrementAndGet());
    }

    Answer writes(String words, Material material) {
        return asks(new Ask.Words(words, material), "call-" + NUMBERS.incrementAndGet());
    }

    Answer writes(String words) {
        return writes(words, "call-" + NUMBERS.incrementAndGet());
    }

    Answer writes(String words, String deliveryId) {
        return asks(new Ask.Words(words), deliveryId);
    }

    Answer presses(Button button) {
        return presses(button, "call-" + NUMBERS.incrementAndGet());
    }

    Answer presses(Button button, String deliveryId) {
        return asks(new Ask.Press(button.token()), deliveryId);
    }

    Answer asSomebodyElseSays(String command, String words, String deliveryId) {
        var grace = new PersonRef(ScriptedPlatform.ID, "grace-" + NUMBERS.incrementAndGet());
        return asks(grace, new Ask.Command(command, Map.of(firstOption(command), words)), deliveryId);
    }

    Answer asSomebodyElse(Button button) {
        var number = NUMBERS.incrementAndGet();
        var grace = new PersonRef(ScriptedPlatform.ID, "grace-" + number);
        return asks(grace, new Ask.Press(button.token()), "call-" + number);
    }

    private Answer asks(Ask ask, String deliveryId) {
        return asks(ada, ask, deliveryId);
    }

    private Answer asks(PersonRef who, Ask ask, String deliveryId) {
        return asks(who, new Direct(who), ask, deliveryId);
    }

    /// Somebody asks something somewhere.
    Answer asks(PersonRef who, Destination place, Ask ask) {
        return asks(who, place, ask, "call-" + NUMBERS.incrementAndGet());
    }

    private Answer asks(PersonRef who, Destination place, Ask ask, String deliveryId) {
        return dispatcher.dispatch(new Invocation(deliveryId, who, place, Locale.ENGLISH, ask));
    }

    static long number() {
        return NUMBERS.incrementAndGet();
    }

    Identity identity() {
        return new Identity(new PlatformName(ada.platform().value()), ada.id());
    }

    /// Has agreed and has the welcome gift.
    void agrees() {
        var gate = says("generate", "a test of the gate");
        presses(buttons(gate).getFirst());
        awaitPictures(1);
    }

    Balance balance() {
        return ledger.balance(PurseId.of(account()));
    }

    AccountId account() {
        return accounts.known(identity()).orElseThrow();
    }

    List<Content> received() {
        return platform.sentTo(ada).stream().map(ScriptedPlatform.Sent::content).toList();
    }

    List<Content.Card> awaitPictures(int count) {
        await().atMost(PATIENCE).until(() -> cards().size() >= count);
        return cards();
    }

    void awaitReceived(int count) {
        await().atMost(PATIENCE).until(() -> received().size() >= count);
        assertThat(received()).hasSize(count);
    }

    static Button button(Content content, String label) {
        return button(content.buttons(), label);
    }

    static Button button(Answer answer, String label) {
        return button(buttons(answer), label);
    }

    private static Button button(List<Button> buttons, String label) {
        return buttons.stream()
                .filter(button -> button.label().key().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + label + " among " + buttons));
    }

    static List<Button> buttons(Answer answer) {
        return switch (answer.replies().getLast()) {
            case Reply.Say say -> say.buttons();
            case Reply.Update update -> update.buttons();
            case Reply.Progress progress -> progress.buttons();
            case Reply.Note note -> List.of();
            case Reply.Form form -> List.of();
        };
    }

    static String key(Answer answer) {
        return key(answer.replies().getFirst());
    }

    static String key(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> say.text().key();
            case Reply.Update update -> update.text().key();
            case Reply.Progress progress -> progress.text().key();
            case Reply.Note note -> note.text().key();
            case Reply.Form form -> form.question().key();
        };
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("core");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Content.Card> cards() {
        return received().stream()
                .filter(Content.Card.class::isInstance)
                .map(Content.Card.class::cast)
                .toList();
    }

    private static String firstOption(String command) {
        return command.equals("language") ? "language" : "prompt";
    }
}
