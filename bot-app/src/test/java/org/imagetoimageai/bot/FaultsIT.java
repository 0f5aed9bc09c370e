package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imagetoimageai.sandbox.gemini.Fault;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad input and a provider that fails, from chat to chat through the production jar: one clear sentence in the
/// person's language, nothing charged, nothing lost, and never the text of an exception.
class FaultsIT {

    private static final int WELCOME = 20;
    private static final int PRICE = 4;
    private static final String UNREACHABLE = "select count(*) from delivery_parcel where state = 'UNREACHABLE'";

    @TempDir
    static Path folder;

    private static RealApplication application;

    @BeforeAll
    static void starts() throws Exception {
        // Long enough for two pauses, 2 and 4 seconds, and too short for the fourth.
        application = new RealApplication(folder, TelegramOptions.defaults(), Map.of("BOT_GENAI_PATIENCE", "28s"));
        application.startAndWait();
    }

    @AfterAll
    static void ends() {
        try (var ended = application) {
            assertThat(ended.log()).as("No bug was logged").doesNotContain("\tat ");
        }
    }

    @AfterEach
    void neverShowsTheInsides() {
        application.gemini().faults().clear();
        application.gemini().letGo();
        var shown = application.telegram().people().stream()
                .flatMap(person -> person.received().stream())
                .map(ChatMessage::text);
        assertThat(shown)
                .noneMatch(text -> text.contains("Exception")
                        || text.contains("java.")
                        || text.contains("org.imagetoimageai")
                        || text.contains("at org.")
                        || text.contains("null"));
    }

    @Test
    void asksForThePromptThatIsMissing() {
        both().forEach(customer -> {
            customer.person().sends("/generate   ");
            customer.awaitsWords("generate.prompt.question");
            customer.person().sends("a fox that came late");
            customer.awaitsCard("a fox that came late");
            assertThatOnlyPicturesWerePaid(customer, 1);
        });
    }

    @Test
    void namesTheLimitToWhoWritesTooMuchAndTakesWhatIsJustShortEnough() {
        both().forEach(customer -> {
            customer.person().sends("/generate " + "x".repeat(2_001));
            customer.awaitsWords("option.too-long", 2_001, 2_000);
            var longest = "🦊".repeat(2_000);
            customer.person().sends("/generate " + longest);
            customer.awaits(message -> message.photo().isPresent()
                    && message.text()
                            .startsWith(
                                    customer.words("result.caption-below", "").substring(0, 20)));
            customer.awaits(message -> message.text().equals(longest));
            assertThat(prompts()).contains(longest);
            assertThatOnlyPicturesWerePaid(customer, 1);
        });
    }

    @Test
    void tellsEachRefusalInOneSentenceAndChargesNothing() {
        var customers = both();
        Refusals.phrases().forEach((fault, phrase) -> {
            application.gemini().faults().next(customers.size(), fault);
            var before = customers.stream().map(FaultsIT::lastMessage).toList();
            customers.forEach(customer -> customer.person().sends("/generate something with " + fault));
            for (var i = 0; i < customers.size(); i++) {
                var customer = customers.get(i);
                var seen = before.get(i);
                customer.awaits(message -> message.id() > seen && message.text().equals(customer.words(phrase, PRICE)));
                customer.awaits(
                        message -> message.id() > seen && message.text().equals(customer.words("progress.not-done")));
                assertThat(customer.person().received())
                        .filteredOn(message -> message.id() > seen)
                        .as("Words about " + fault)
                        .hasSize(2);
            }
        });
        customers.forEach(customer -> assertThatOnlyPicturesWerePaid(customer, 0));
    }

    @Test
    void givesUpOnGarbageWithAReferenceAndChargesNothing() {
        var customers = both();
        application.gemini().faults().whenPromptContains("gibberish", Fault.GARBAGE);
        application.gemini().faults().whenPromptContains("nonsensical", Fault.INVALID_ARGUMENT);

        customers.forEach(customer -> {
            customer.person().sends("/generate some gibberish");
            customer.person().sends("/generate something nonsensical");
        });

        customers.forEach(customer -> {
            var sentence = pattern(customer, "ending.failed");
            customer.person()
                    .awaitsChat(
                            chat -> chat.stream()
                                            .filter(message -> message.text().matches(sentence))
                                            .count()
                                    == 2,
                            RealApplication.PATIENCE);
            assertThatOnlyPicturesWerePaid(customer, 0);
        });
    }

    /// The phrase with any reference in it.
    private static String pattern(Customer customer, String key) {
        return customer.words(key, "REFERENCE", PRICE)
                .replaceAll("([.()?])", "\\\\$1")
                .replace("REFERENCE", "[0-9a-f]{8}");
    }

    @Test
    void saysThatItIsStillWorkingWhileTheProviderIsBusyAndThenSendsThePicture() {
        var customers = both();
        application.gemini().faults().next(2 * customers.size(), Fault.UNAVAILABLE);
        customers.forEach(customer -> customer.person().sends("/generate a patient snail"));
        customers.forEach(customer -> {
            awaitSaid(customer, customer.words("progress.waiting-again", PRICE, WELCOME - PRICE));
            customer.awaitsCard("a patient snail");
            customer.awaitsWords("progress.done", PRICE);
            assertThatOnlyPicturesWerePaid(customer, 1);
        });
    }

    @Test
    void givesTheCreditsBackWhenTheProviderStaysDown() {
        var customers = both();
        application.gemini().faults().always(Fault.DROPPED_BEFORE_PAINTING);
        customers.forEach(customer -> customer.person().sends("/generate a bridge to nowhere"));
        customers.forEach(customer -> {
            customer.awaitsWords("ending.provider-down", PRICE);
            assertThatOnlyPicturesWerePaid(customer, 0);
        });
    }

    @Test
    void drawsAndShowsMarkupAndEmojiExactlyAsTyped() {
        var typed = "<b>*_`[x](y)&amp; 🦊👩‍👩‍👧 {0} '{1}' %s \\n </i> ~~||  two spaces\nand a line …";
        both().forEach(customer -> {
            customer.person().sends("/generate " + typed);
            customer.awaitsCard(typed);
            assertThat(customer.cards(typed)).hasSize(1);
            assertThat(customer.cards(typed).getFirst().entities())
                    .noneMatch(entity -> List.of("bold", "italic", "code").contains(entity.type()));
        });
        assertThat(prompts()).filteredOn(typed::equals).hasSize(2);
    }

    @Test
    void doesNothingForTheSameUpdateAgain() {
        var ada = customer("Ada", "en");
        ada.person().sends("/generate an echo");
        var update = application.telegram().lastUpdateId();
        application.telegram().repeatUpdate(update);
        ada.awaitsCard("an echo");
        application.telegram().repeatUpdate(update);

        assertThatOnlyPicturesWerePaid(ada, 1);
        assertThat(ada.cards("an echo")).hasSize(1);
        assertThat(prompts()).filteredOn("an echo"::equals).hasSize(1);
    }

    @Test
    void skipsAnUpdateThatCannotBeReadAndGoesOn() {
        var ada = customer("Ada", "en");
        var id = ada.person().id();
        var unreadable = application.telegram().injectUpdate("""
            {"message": {"message_id": "secret-of-ada", "date": [], "from": 7,
             "chat": {"id": %d, "type": "private"}, "text": {"no": "text"}}}\
            """.formatted(id));

        assertThat(ada.asks("/support").text()).contains(ada.words("support.nobody"));
        assertThat(application.log())
                .contains("Telegram update " + unreadable + " cannot be read and is skipped")
                .doesNotContain("secret-of-ada");
    }

    @Test
    void keepsThePictureOfWhoBlocksTheBotUntilTheyComeBackForIt() {
        both().forEach(customer -> {
            var parcels = new Books(application.sql());
            var unreachable = parcels.number(UNREACHABLE);
            application.gemini().holdCalls();
            var calls = application.gemini().journal().arrived();
            customer.person().sends("/generate a door");
            application.gemini().journal().awaitArrivals(calls + 1, RealApplication.PATIENCE);
            customer.person().blocks();
            application.gemini().letGo();
            ChildJvm.await(() -> parcels.number(UNREACHABLE) > unreachable);
            assertThat(customer.cards("a door")).isEmpty();

            customer.person().unblocks();
            assertThatOnlyPicturesWerePaid(customer, 1);
            var mention = customer.awaitsWords("waiting.mention", 1);
            customer.press(mention, "waiting.button");
            customer.awaitsCard("a door");
            assertThat(customer.asks("/support").text()).isNotEmpty();
            assertThat(customer.cards("a door")).hasSize(1);
            assertThat(customer.person().received())
                    .filteredOn(message -> message.text().equals(customer.words("waiting.mention", 1)))
                    .hasSize(1);
            assertThatOnlyPicturesWerePaid(customer, 1);
        });
    }

    private static void assertThatOnlyPicturesWerePaid(Customer customer, int pictures) {
        var balance = customer.words("credit.balance", WELCOME - pictures * PRICE);
        assertThat(customer.asks("/credits").text())
                .startsWith(balance)
                .doesNotContain(customer.words("credit.reserved", PRICE));
        assertThat(new Books(application.sql()).number("select count(*) from ledger_discrepancies()"))
                .isZero();
    }

    /// Also what has been replaced by other words since.
    private static void awaitSaid(Customer customer, String words) {
        var chat = Long.toString(customer.person().id());
        application
                .telegram()
                .journal()
                .awaitsCall(
                        call -> call.text("chat_id").equals(chat)
                                && call.text("text").equals(words),
                        RealApplication.PATIENCE);
    }

    private static List<String> prompts() {
        return application.gemini().journal().calls().stream()
                .map(call -> call.prompt())
                .toList();
    }

    private static int lastMessage(Customer customer) {
        return customer.person().chat().getLast().id();
    }

    /// Two who have agreed, one for each language.
    private static List<Customer> both() {
        return new ArrayList<>(
                Stream.of(customer("Ada", "en"), customer("Budi", "id")).toList());
    }

    private static Customer customer(String name, String language) {
        var customer = Customer.of(application.telegram().person(name, language));
        customer.agrees();
        return customer;
    }
}
