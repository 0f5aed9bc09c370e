package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Lost;
import org.imagetoimageai.bot.telegram.Called.NotSent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden: bot was blocked by the user, Unreachable",
        "400, Bad Request: chat not found, Unreachable",
        "403, Forbidden: user is deactivated, Unreachable",
        "400, Bad Request: user is deactivated, Unreachable",
        "400, Bad Request: message is too long, Refused",
        "413, Request Entity Too Large, Refused",
        "404, Not Found, Refused",
        "401, Unauthorized, TryLater",
        "500, Internal Server Error, TryLater",
        "502, Bad Gateway, TryLater",
        "429, Too Many Requests: retry after 7, TryLater"
    })
    void sortsWhatTelegramSays(int code, String description, String outcome) {
        assertThat(outcome(new Denied<>(code, description, Duration.ZERO))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void waitsAsLongAsTelegramAsks() {
        var throttled = new Denied<Integer>(429, "Too Many Requests: retry after 77", Duration.ofSeconds(77));

        assertThat(outcome(throttled))
                .isEqualTo(new TryLater(Duration.ofSeconds(77), "429 Too Many Requests: retry after 77"));
    }

    @Test
    void tellsWhatWasNeverSentFromWhatMayHaveArrived() {
        assertThat(outcome(new NotSent<>("ConnectException"))).isInstanceOf(TryLater.class);
        assertThat(outcome(new Lost<>("SocketTimeoutException"))).isInstanceOf(Uncertain.class);
    }

    @Test
    void repeatsNeitherWordsNorChatsInAReason() {
        var quoting = new Denied<Integer>(
                400,
                "Bad Request: can't parse entities: Unsupported start tag \"secret\" at byte offset 4",
                Duration.ZERO);
        var naming = new Denied<Integer>(403, "Forbidden: chat 123456789 is gone", Duration.ZERO);

        assertThat(outcome(quoting))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("can't parse entities")
                                .doesNotContain("secret"));
        assertThat(outcome(naming))
                .isInstanceOfSatisfying(
                        Unreachable.class, gone -> assertThat(gone.reason()).doesNotContain("123456789"));
    }

    private static DeliveryOutcome outcome(Called<Integer> called) {
        return Outcomes.of(called, id -> List.of(new MessageRef("1", id, false)));
    }
}
