package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings that are refused without asking anybody.
class SettingsCheckTest {

    @Test
    void needsNothingButAKey() {
        var settings = Settings.with();

        assertThat(settings.models().fast()).containsExactly("gemini-nano-banana-2.1");
        assertThat(settings.models().pro()).containsExactly("gemini-3-pro-image");
        assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.inFlight()).isEqualTo(64);
        assertThat(Endpoint.of(settings.baseUrl())).isEqualTo("https://generativelanguage.googleapis.com");
        assertThatCode(() -> Settings.client(settings).close()).doesNotThrowAnyException();
    }

    @Test
    void neverPrintsTheKey() {
        assertThat(Settings.with().toString()).contains("gemini-3-pro-image").doesNotContain(Settings.KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://generativelanguage.googleapis.com",
                "https://proxy.example/gemini/",
                "http://127.0.0.1:8099",
                "http://127.1.2.3",
                "http://localhost:1",
                "HTTP://LOCALHOST:1",
                "http://[::1]:8099",
                "http://[0:0:0:0:0:0:0:1]:8099"
            })
    void takesHttpsAnywhereAndPlainHttpAtHome(String url) {
        assertThat(Endpoint.of(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://generativelanguage.googleapis.com",
                "http://10.0.0.7:8099",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://127.0.0.1@example.com",
                "http://0.0.0.0:8099",
                "http://[::2]:8099",
                "http://[2001:db8::1]:8099",
                "https://user:secret@example.com",
                "https://example.com/?key=1",
                "https://example.com/#here",
                "https://",
                "https:///path",
                "https:example.com",
                "ftp://example.com",
                "file:///etc/passwd",
                "example.com",
                "localhost:8099",
                "//example.com",
                "https://exa mple.com",
                "%%%"
            })
    void refusesPlainHttpElsewhereAndWhatIsNoAddress(String url) {
        var refused = refusal("bot.genai.base-url", url);

        assertThat(refused.setting()).isEqualTo("bot.genai.base-url");
        assertThat(refused).hasMessageStartingWith("bot.genai.base-url is ").hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "bot.genai.api-key, two words",
        "bot.genai.api-key, schlüssel",
        "bot.genai.api-key, 'line\nline'",
        "bot.genai.models.fast, ''",
        "bot.genai.models.fast, models/x",
        "bot.genai.models.pro, a?b",
        "bot.genai.models.pro, ../x",
        "bot.genai.models.pro, a..b",
        "bot.genai.timeout, 0s",
        "bot.genai.timeout, -1s",
        "bot.genai.timeout, 100d",
        "bot.genai.in-flight, 0"
    })
    void namesTheSettingItRefuses(String setting, String value) {
        var refused = refusal(setting, value);

        assertThat(refused.setting()).isEqualTo(setting);
        assertThat(refused).hasMessageStartingWith(setting + " ").hasNoCause();
        assertThat(refused.getStackTrace()).isEmpty();
    }

    @Test
    void overlooksTheLineBreakBehindAKey() {
        assertThatCode(() -> Settings.client(Settings.with("bot.genai.api-key", " " + Settings.KEY + "\n"))
                        .close())
                .doesNotThrowAnyException();
    }

    private static GenaiSettingRefused refusal(String setting, String value) {
        return catchThrowableOfType(GenaiSettingRefused.class, () -> Settings.client(Settings.with(setting, value)));
    }
}
