package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.imagetoimageai.contract.Patience.until;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.SettingRefused;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.sandbox.telegram.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramStartTest {

    private TelegramStage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new TelegramStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void isRefusedWithATokenThatTelegramDoesNotKnow() {
        var token = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
        stage.with("bot.telegram.token", token);

        var refusal = refusal(catchThrowable(stage::start));

        assertThat(refusal.setting()).isEqualTo("bot.telegram.token");
        assertThat(refusal)
                .hasMessage(
                        "Telegram does not know the token in bot.telegram.token; @BotFather shows the current one.");
    }

    @Test
    void isRefusedWithAServerThatWouldHearTheToken() {
        stage.with("bot.telegram.api-url", "http://api.telegram.org");

        assertThat(refusal(catchThrowable(stage::start)).setting()).isEqualTo("bot.telegram.api-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void leavesTheAdapterOffWithoutAToken(String token) {
        stage.with("bot.telegram.token", token).start();

        assertThat(stage.application().getBeansOfType(ChatPlatform.class)).isEmpty();
        assertThat(stage.application().getBeansOfType(TelegramPolling.class)).isEmpty();
    }

    @Test
    void goesOnTryingWhileTelegramIsOutOfReach() {
        stage.telegramGoesDown();
        stage.start();

        stage.platform().publish(stage.core().specs());
        stage.telegramComesBack();
        var ada = stage.backend().somebody("en");
        ada.says("hello");

        stage.core().awaitInvocation(ada.ref());
        until(() -> {
            ada.says("hello");
            return stage.backend().listedCommands("en").size()
                    == stage.core().specs().size();
        });
    }

    @Test
    void publishesTheCommandsNotBeforeTelegramAllows() {
        stage.start();
        stage.telegram().faults().throttleNext("getMyCommands", 3);
        var ada = stage.backend().somebody("en");

        stage.platform().publish(stage.core().specs());
        until(() -> {
            ada.says("hello");
            return !stage.backend().listedCommands("en").isEmpty();
        });

        var asked = stage.telegram().journal().calls("getMyCommands");
        assertThat(asked.getFirst().outcome()).startsWith("Too Many Requests");
        assertThat(Duration.between(asked.get(0).at(), asked.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void hearsPeopleWhileTheCommandsArePublished() {
        stage.start();
        stage.telegram().faults().next("getMyCommands", Fault.SERVER_ERROR, 1);
        stage.platform().publish(stage.core().specs());
        stage.telegram().faults().delay("getMyCommands", Duration.ofSeconds(5));
        var ada = stage.backend().somebody("en");

        for (var said = 1; stage.telegram().journal().calls("getMyCommands").size() < 2; said++) {
            var began = System.nanoTime();
            ada.says("hello");
            stage.core().awaitInvocations(ada.ref(), said);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void isRefusedWithAWebhookThatNobodyCanReach() {
        stage.with("bot.telegram.mode", "webhook");

        assertThat(refusal(catchThrowable(stage::start)).setting()).isEqualTo("bot.web.public-url");
    }

    @Test
    void goesBackFromTheWebhookToPolling() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        stage.listening(port)
                .with("bot.telegram.webhook-secret", "0123456789-abc_DEF")
                .start();
        var ada = stage.backend().somebody("en");
        assertThat(stage.telegram().journal().calls("setWebhook").getLast().text("secret_token"))
                .isEqualTo("0123456789-abc_DEF");
        stage.stop();
        ada.says("meanwhile");

        stage.with("bot.telegram.mode", "polling").start();

        stage.core().awaitInvocation(ada.ref());
        assertThat(stage.telegram().journal().calls("deleteWebhook")).isNotEmpty();
    }

    @Test
    void understandsButtonsOfBeforeTheRestart() {
        stage.start();
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);
        for (var to : List.of(new Destination.Direct(ada.ref()), place.destination())) {
            var words = new Content.Words(
                    Text.of("contract.question"), List.of(new Button(Text.of("contract.yes"), "kept-token")));
            stage.platform().deliver(new Delivery("d", to, Locale.ENGLISH, words));
        }
        stage.stop();
        stage.start();

        ada.presses(ada.sees().getLast(), "Yes");
        ada.app().in(place.group()).press(place.group().received().getLast(), "Yes");

        assertThat(stage.core().awaitInvocations(ada.ref(), 2))
                .extracting(Invocation::ask)
                .extracting(ask -> ((Invocation.Ask.Press) ask).token())
                .containsOnly("kept-token");
    }

    @Test
    void describesItselfInEveryLanguageAndShowsFewerCommandsInGroups() {
        stage.start();
        var many = IntStream.range(0, 30)
                .mapToObj(i -> new CommandSpec("c" + i, Text.of("contract.yes"), List.of()))
                .toList();
        var place = new CommandSpec(
                "gallery", Text.of("contract.yes"), List.of(new Option.Place("place", Text.of("contract.yes"), false)));

        stage.platform().publish(Stream.concat(many.stream(), Stream.of(place)).toList());

        assertThat(stage.backend().listedCommands("all_private_chats", "id")).hasSize(12);
        assertThat(stage.backend().listedCommands("all_group_chats", "id"))
                .containsExactly("c0: Ya", "c1: Ya", "c2: Ya", "c3: Ya", "c4: Ya", "c5: Ya", "gallery: Ya");
        assertThat(stage.telegram().journal().calls("setMyDescription"))
                .extracting(call -> call.text("language_code"))
                .containsExactlyInAnyOrder("", "en", "id");
        assertThat(stage.telegram().journal().calls("setMyShortDescription"))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.text("short_description")).hasSizeBetween(20, 120));
    }

    @Test
    void takesUpWhatWasSaidWhileItWasAway() {
        stage.start();
        var ada = stage.backend().somebody("en");
        stage.stop();

        ada.says("while you were away");
        assertThat(stage.telegram().pendingUpdates()).isPositive();
        stage.start();

        assertThat(stage.core().awaitInvocation(ada.ref())).isNotNull();
    }

    private static SettingRefused refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SettingRefused.class::isInstance)
                .map(SettingRefused.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not refused", failure));
    }
}
