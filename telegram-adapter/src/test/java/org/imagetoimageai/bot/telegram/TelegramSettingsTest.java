package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.imagetoimageai.bot.chat.SettingRefused;
import org.imagetoimageai.bot.telegram.TelegramSettings.ApiAddress;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {

    private static final String TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw-_";

    @ParameterizedTest
    @CsvSource({
        "https://api.telegram.org, https, api.telegram.org, 443",
        "https://api.telegram.org/, https, api.telegram.org, 443",
        "HTTPS://bots.example.org:8443, https, bots.example.org, 8443",
        "http://127.0.0.1:8081, http, 127.0.0.1, 8081",
        "http://localhost, http, localhost, 80",
        "'http://[::1]:8081', http, '[::1]', 8081"
    })
    void takesAnApiServer(String url, String scheme, String host, int port) {
        assertThat(settings(TOKEN, url).checked().address()).isEqualTo(new ApiAddress(scheme, host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.telegram.org",
                "http://10.0.0.7:8081",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "ftp://api.telegram.org",
                "api.telegram.org",
                "https://api.telegram.org/bot",
                "https://user:secret@api.telegram.org",
                "https://api.telegram.org?x=1",
                "https://",
                "not an address",
                ""
            })
    void refusesEverythingElse(String url) {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> settings(TOKEN, url).checked())
                .satisfies(refused -> assertThat(refused.setting()).isEqualTo("bot.telegram.api-url"))
                .withMessageStartingWith("bot.telegram.api-url ")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "123456789", "123456789:short", "x:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", " "})
    void refusesWhatIsNoToken(String token) {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> settings(token, "https://api.telegram.org").checked())
                .satisfies(refused -> assertThat(refused.setting()).isEqualTo("bot.telegram.token"))
                .withMessageStartingWith("bot.telegram.token ");
    }

    @Test
    void takesTheTokenOfTheSandbox() {
        var token = TelegramOptions.defaults().token();

        assertThatNoException()
                .isThrownBy(() -> settings(token, "http://127.0.0.1:1").checked());
    }

    @Test
    void refusesAModeItDoesNotHave() {
        var settings = new TelegramSettings(TOKEN, "https://api.telegram.org", "pigeon", 28, "");

        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(settings::checked)
                .withMessage("bot.telegram.mode can only be polling or webhook, not pigeon.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has a blank in between", "0123456789abcde\u00e9", "0123456789abcdef."})
    void refusesASecretThatTelegramWouldNotTakeOrSomebodyCouldGuess(String secret) {
        var settings = new TelegramSettings(TOKEN, "https://api.telegram.org", "webhook", 28, secret);

        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(settings::checked)
                .satisfies(refused -> assertThat(refused.setting()).isEqualTo("bot.telegram.webhook-secret"))
                .withMessageStartingWith("bot.telegram.webhook-secret ")
                .withMessageNotContaining(secret);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bot.example.org, https://bot.example.org/telegram/webhook",
        "https://example.org:8443/bot/, https://example.org:8443/bot/telegram/webhook",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/telegram/webhook"
    })
    void takesAPublicAddress(String url, String webhook) {
        assertThat(WebhookAddress.below(url).url()).isEqualTo(webhook);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://bot.example.org",
                "ftp://bot.example.org",
                "bot.example.org",
                "https://bot.example.org?x=1",
                "https://user:secret@bot.example.org",
                "not an address"
            })
    void refusesAPublicAddressThatIsNone(String url) {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> WebhookAddress.below(url))
                .satisfies(refused -> assertThat(refused.setting()).isEqualTo("bot.web.public-url"))
                .withMessageStartingWith("bot.web.public-url ")
                .withMessageNotContaining("secret");
    }

    @Test
    void neverShowsTheToken() {
        assertThat(settings(TOKEN, "https://api.telegram.org")).asString().doesNotContain(TOKEN);
    }

    private static TelegramSettings settings(String token, String url) {
        return new TelegramSettings(token, url, "polling", 28, "");
    }
}
