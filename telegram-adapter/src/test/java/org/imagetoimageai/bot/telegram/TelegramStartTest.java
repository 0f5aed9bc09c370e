package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.SettingRefused;
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
        assertThat(stage.backend().listedCommands("en"))
                .hasSize(stage.core().specs().size());
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
