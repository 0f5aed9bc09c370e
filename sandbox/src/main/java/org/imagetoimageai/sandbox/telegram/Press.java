package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One press of an inline button. The app shows a spinner on it until the bot answers, see
/// [CallbackQuery](https://core.telegram.org/bots/api#callbackquery).
public final class Press {
    private final Monitor monitor;
    private final String queryId;
    private final int messageId;
    private final String data;
    private final Instant at;
    private @Nullable Answer answer;

    Press(Monitor monitor, String queryId, int messageId, String data, Instant at) {
        this.monitor = monitor;
        this.queryId = queryId;
        this.messageId = messageId;
        this.data = data;
        this.at = at;
    }

    public String queryId() {
        return queryId;
    }

    public int messageId() {
        return messageId;
    }

    public String data() {
        return data;
    }

    public Instant at() {
        return at;
    }

    /// The bot's answer; empty while the button still spins.
    public Optional<Answer> answer() {
        return monitor.look(() -> Optional.ofNullable(answer));
    }

    /// Waits for the answer.
    ///
    /// @throws AssertionError when the bot did not answer in time
    public Answer awaitsAnswer(Duration patience) {
        return monitor.await(patience, this::answer)
                .orElseThrow(() -> new AssertionError("No answer to the press of \"" + data + "\" within " + patience));
    }

    void settle(Answer given) {
        answer = given;
    }

    /// What [answerCallbackQuery](https://core.telegram.org/bots/api#answercallbackquery) made the app show: nothing
    /// when the text is empty, a toast, or an alert.
    public record Answer(String text, boolean alert, String url) {}
}
