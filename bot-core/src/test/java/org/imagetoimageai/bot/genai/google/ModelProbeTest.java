package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.imagetoimageai.bot.genai.google.Answers.because;
import static org.imagetoimageai.bot.genai.google.Answers.error;
import static org.imagetoimageai.bot.genai.google.Answers.retryIn;

import java.util.List;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.genai.GenaiSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What is asked at start-up, and which answers forbid the start.
@ExtendWith(OutputCaptureExtension.class)
class ModelProbeTest {

    private static final String NOT_FOUND = error(404, "NOT_FOUND", "models/x is not found for API version v1beta");

    @Test
    void asksForEachModelOnce() {
        try (var provider = Provider.answering(200, "{\"name\":\"models/any\"}")) {
            probe(provider.settings());

            assertThat(provider.seen)
                    .extracting(Provider.Seen::path)
                    .containsExactly("/v1beta/models/gemini-nano-banana-2.1", "/v1beta/models/gemini-3-pro-image");
        }
    }

    @ParameterizedTest
    @CsvSource({"gemini-nano-banana-2.1, bot.genai.models.fast", "gemini-3-pro-image, bot.genai.models.pro"})
    void refusesAModelTheProviderDoesNotKnow(String model, String setting) {
        try (var provider = Provider.answering(200, "{}").saysAbout(model, 404, NOT_FOUND)) {
            assertThat(refusal(provider))
                    .hasMessage(setting + ": the provider offers no model \"" + model + "\" (NOT_FOUND).")
                    .extracting(GenaiSettingRefused::setting)
                    .isEqualTo(setting);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, API_KEY_INVALID",
        "401, UNAUTHENTICATED, CREDENTIALS_MISSING",
        "403, PERMISSION_DENIED, SERVICE_DISABLED",
        "400, FAILED_PRECONDITION, FAILED_PRECONDITION"
    })
    void refusesAKeyTheProviderRefuses(int code, String status, String reason) {
        try (var provider = Provider.answering(code, error(code, status, "No.", because(reason)))) {
            assertThat(refusal(provider))
                    .hasMessage("bot.genai.api-key: the provider refuses the key (" + reason + ").")
                    .hasNoCause()
                    .extracting(GenaiSettingRefused::setting)
                    .isEqualTo("bot.genai.api-key");
        }
    }

    @Test
    void refusesAnAddressWhereSomethingElseAnswers() {
        try (var provider = Provider.answering(404, "<html>No such page</html>")) {
            assertThat(refusal(provider))
                    .hasMessage("bot.genai.base-url: no Gemini API answers there (HTTP 404).")
                    .extracting(GenaiSettingRefused::setting)
                    .isEqualTo("bot.genai.base-url");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 504})
    void letsTheStartGoOnWhenTheProviderIsBusy(int code, CapturedOutput output) {
        try (var provider = Provider.answering(code, error(code, "UNAVAILABLE", "Later.", retryIn("1s")))) {
            assertThatCode(() -> probe(provider.settings())).doesNotThrowAnyException();

            assertThat(output)
                    .contains("bot.genai.models.fast: could not ask for model gemini-nano-banana-2.1: " + code)
                    .contains("bot.genai.models.pro")
                    .doesNotContain(Settings.KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"\"", "7", "<html>", "{\"name\":[]}", "{\"inputTokenLimit\":\"x\"}"})
    void letsTheStartGoOnWhenTheAnswerIsDamaged(String answer) {
        try (var provider = Provider.answering(200, answer)) {
            assertThatCode(() -> probe(provider.settings())).doesNotThrowAnyException();
        }
    }

    @Test
    void letsTheStartGoOnWhenNobodyIsThere(CapturedOutput output) {
        var nobody = Settings.with("bot.genai.base-url", "http://127.0.0.1:1");

        assertThatCode(() -> probe(nobody)).doesNotThrowAnyException();

        assertThat(output).contains("NO_CONNECTION ConnectException");
    }

    private static GenaiSettingRefused refusal(Provider provider) {
        return catchThrowableOfType(GenaiSettingRefused.class, () -> probe(provider.settings()));
    }

    private static void probe(GenaiSettings settings) {
        try (var client = Settings.client(settings)) {
            new ModelProbe(new GoogleClients(List.of(client)), settings.models()).afterSingletonsInstantiated();
        }
    }
}
