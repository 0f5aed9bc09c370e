package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.sandbox.gemini.Call;
import org.imagetoimageai.sandbox.gemini.Fault;
import org.imagetoimageai.sandbox.gemini.GeminiEmulator;
import org.imagetoimageai.sandbox.gemini.Keys.State;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator can set, seen from the chat: through the real SDKs of Telegram and of Google, over HTTP.
class OperatorsSettingsTest {

    private static final String FORGERY =
            "{\"update_id\": 990000001, \"message\": {\"message_id\": 901, \"date\": 1, \"text\": \"/help\","
                    + " \"chat\": {\"id\": %1$d, \"type\": \"private\"},"
                    + " \"from\": {\"id\": %1$d, \"is_bot\": false, \"first_name\": \"Guest\"}}}";

    private static StrictBot strict;
    private static GeminiEmulator gemini;

    @BeforeAll
    static void start() {
        strict = StrictBot.start();
        gemini = strict.bot().sandbox().gemini();
    }

    @AfterAll
    static void stop() {
        strict.close();
    }

    @AfterEach
    void heals() {
        gemini.letGo();
        gemini.faults().clear();
        gemini.keys().reset();
    }

    @Test
    void hearsByWebhookAndOnlyFromWhoKnowsTheSecret() throws Exception {
        var ada = agreed("en");
        var before = ada.person().received().size();
        var forged = FORGERY.formatted(ada.person().id());

        assertThat(brings(forged, "a-secret-that-only-telegram-kn0ws")).isEqualTo(403);
        assertThat(brings(forged, "")).isEqualTo(403);
        ada.person().sends("/generate a fox by webhook");
        ada.awaitsCard("a fox by webhook");

        // The acknowledgement, which was edited since, and the picture.
        assertThat(ada.person().received()).hasSize(before + 2);
        var telegram = strict.bot().sandbox().telegram();
        assertThat(telegram.journal().calls("getUpdates")).isEmpty();
        assertThat(telegram.journal().calls("setWebhook").getLast().text("secret_token"))
                .isEqualTo(StrictBot.SECRET);
        assertThat(brings(forged, StrictBot.SECRET)).isEqualTo(200);
        ada.awaits(
                message -> message.text().startsWith(ada.words("help.text", "").strip()));
    }

    @Test
    void letsNobodyInWhoIsNotOnTheList() {
        var sandbox = strict.bot().sandbox();
        for (var language : List.of("en", "id")) {
            var stranger = Customer.of(sandbox.telegram().person("Stranger", language));

            stranger.person().sends("/generate a way in");

            stranger.awaitsWords("generate.not-admitted");
            assertThat(stranger.person().received()).hasSize(1);
            assertThat(strict.bot().requestsOf(stranger)).isZero();
        }
        assertThat(prompts()).doesNotContain("a way in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void refusesMoreThanMayWait(String language) {
        var ada = agreed(language);
        gemini.holdCalls();
        for (var i = 0; i < StrictBot.WAITING; i++) {
            ada.asks("/generate number " + i);
        }

        isRefused(
                ada,
                "one too many",
                message -> assertThat(message.text())
                        .isEqualTo(ada.words("generate.too-many-waiting", StrictBot.WAITING)));
        gemini.letGo();
        ada.awaitsCard("number 0");
        ada.awaitsCard("number 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void refusesTooManyInAMinute(String language) {
        var ada = agreed(language);
        for (var i = 0; i < StrictBot.PER_MINUTE; i++) {
            ada.person().sends("/generate quick " + i);
            ada.awaitsCard("quick " + i);
        }
        awaitNothingHeld(ada);

        isRefused(
                ada,
                "too quick",
                message -> assertThat(IntStream.rangeClosed(1, 60)
                                .mapToObj(seconds -> ada.words(
                                        "generate.too-often", StrictBot.PER_MINUTE, Text.of("wait.seconds", (long)
                                                seconds))))
                        .contains(message.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void refusesTooManyInADay(String language) {
        var ada = agreed(language);
        ada.person().sends("/generate foxes --count " + StrictBot.PER_DAY);
        ada.person().awaitsChat(messages -> ada.cards("foxes").size() == StrictBot.PER_DAY, RealApplication.PATIENCE);
        awaitNothingHeld(ada);

        isRefused(
                ada,
                "tomorrow's fox",
                message -> assertThat(message.text())
                        .isEqualTo(
                                ada.words("generate.too-many-today", StrictBot.PER_DAY, Text.of("wait.hours", 24L))));
    }

    @Test
    void cancelsWhatStandsInLineAndGivesTheCreditsBack() {
        var ada = agreed("en");
        gemini.holdCalls();
        var arrived = gemini.journal().arrived();
        var first = ada.asks("/generate the first in line");
        gemini.journal().awaitArrivals(arrived + 1, RealApplication.PATIENCE);
        var second = ada.asks("/generate the second in line");
        assertThat(strict.bot().balance(ada).held()).isEqualTo(8);

        // What is with the model is paid for: its button is gone.
        ada.awaits(message -> message.id() == first.id() && message.buttons().isEmpty());
        cancels(ada, second);

        awaitEdited(ada, second, "progress.cancelled");
        assertThat(strict.bot().balance(ada).held()).isEqualTo(4);
        gemini.letGo();
        ada.awaitsCard("the first in line");
        awaitNothingHeld(ada);
        assertThat(strict.bot().balance(ada).posted()).isEqualTo(16);
        ada.person().sends("/generate the third in line");
        ada.awaitsCard("the third in line");
        assertThat(ada.cards("the second in line")).isEmpty();
        assertThat(prompts()).doesNotContain("the second in line");
    }

    @Test
    void cancelsWhatHasBegunAndWaitsForAnotherAttempt() {
        var ada = agreed("id");
        gemini.faults().whenPromptContains("busy fox", Fault.UNAVAILABLE);
        var acknowledged = ada.asks("/generate a busy fox");
        var waiting = ada.awaits(message -> message.id() == acknowledged.id()
                && message.text().equals(ada.words("progress.waiting-again", 4L, 16L)));

        cancels(ada, waiting);

        awaitEdited(ada, waiting, "progress.cancelled");
        assertThat(strict.bot().balance(ada).posted()).isEqualTo(20);
        assertThat(strict.bot().balance(ada).held()).isZero();
        gemini.faults().clear();
        ada.person().sends("/generate seekor rubah");
        ada.awaitsCard("seekor rubah");
        assertThat(ada.cards("a busy fox")).isEmpty();
    }

    @Test
    void doesTheOperatorsOwnActionByCaptionAndByButton() {
        var ada = agreed("en");
        var picture = Photos.of(Color.ORANGE, 300, 200);

        ada.person().sendsPhoto(picture, "/postcard In blue.");
        ada.awaits(message -> message.photo().isPresent() && message.text().contains("Print it on card."));
        assertThat(prompts()).contains("Lay this out as a postcard. In blue.");

        var bare = ada.person().sendsPhoto(picture, "");
        var menu = ada.awaits(message -> message.id() > bare.id());
        ada.pressLabel(menu, "Postcard · 3");
        ada.awaits(message -> message.id() > menu.id()
                && message.photo().isPresent()
                && message.text().contains("Print it on card."));
        assertThat(prompts()).contains("Lay this out as a postcard.");
        awaitNothingHeld(ada);
        assertThat(strict.bot().balance(ada).posted()).isEqualTo(14);
    }

    /// In the order of the settings: each way to a model before the next model.
    @Test
    void failsOverToVertexAiAndToTheNextModel() {
        var ada = agreed("en");
        gemini.faults().next(2, Fault.UNAVAILABLE);
        ada.person().sends("/generate by the spare");
        ada.awaitsCard("by the spare");
        gemini.keys().set(gemini.apiKey(), State.EXHAUSTED);
        ada.person().sends("/generate by project");
        ada.awaitsCard("by project");

        var byKey = gemini.apiKey() + " ";
        var byProject = gemini.project() + " ";
        assertThat(waysFor("by the spare"))
                .containsExactly(
                        byKey + StrictBot.PREFERRED + " UNAVAILABLE",
                        byProject + StrictBot.PREFERRED + " UNAVAILABLE",
                        byKey + StrictBot.SPARE + " PICTURE");
        assertThat(waysFor("by project"))
                .containsExactly(
                        byKey + StrictBot.PREFERRED + " RESOURCE_EXHAUSTED",
                        byProject + StrictBot.PREFERRED + " PICTURE");
    }

    @Test
    void asksNobodyElseAfterARefusal() {
        var ada = agreed("id");
        gemini.faults().next(1, Fault.BLOCKED_SAFETY);

        ada.person().sends("/generate what is not allowed");

        ada.awaitsWords("ending.prompt-declined", 4L);
        assertThat(waysFor("what is not allowed")).hasSize(1);
        awaitNothingHeld(ada);
        assertThat(strict.bot().balance(ada).posted()).isEqualTo(20);
    }

    private static Customer agreed(String language) {
        var customer = strict.guest(language);
        customer.agrees();
        return customer;
    }

    /// Answered at once, kept nowhere, and nothing is charged for it.
    private static void isRefused(Customer customer, String prompt, Consumer<ChatMessage> answered) {
        var before = strict.bot().balance(customer);
        var requests = strict.bot().requestsOf(customer);

        answered.accept(customer.asks("/generate " + prompt));

        assertThat(strict.bot().balance(customer)).isEqualTo(before);
        assertThat(strict.bot().requestsOf(customer)).isEqualTo(requests);
        assertThat(prompts()).doesNotContain(prompt);
    }

    private static void cancels(Customer customer, ChatMessage acknowledged) {
        var press = customer.press(acknowledged, "progress.cancel-button");
        assertThat(press.awaitsAnswer(RealApplication.PATIENCE).text())
                .isEqualTo(customer.words("cancel.cancelled", 1));
    }

    private static void awaitEdited(Customer customer, ChatMessage message, String words) {
        var expected = customer.words(words);
        customer.awaits(now -> now.id() == message.id() && now.text().equals(expected));
    }

    /// A card is there a moment before its price is booked.
    private static void awaitNothingHeld(Customer customer) {
        ChildJvm.await(() -> strict.bot().balance(customer).held() == 0);
        assertThat(strict.bot().balance(customer).held()).isZero();
    }

    private static List<String> prompts() {
        return gemini.journal().calls().stream().map(Call::prompt).toList();
    }

    /// Who was asked for this, in their order, and how it went.
    private static List<String> waysFor(String prompt) {
        return gemini.journal().calls().stream()
                .filter(call -> call.prompt().equals(prompt))
                .map(call -> call.asked().by() + " " + call.model() + " " + call.outcome())
                .toList();
    }

    private static int brings(String update, String secret) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(strict.address() + "/telegram/webhook"))
                    .header("Content-Type", "application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", secret)
                    .POST(BodyPublishers.ofString(update))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
