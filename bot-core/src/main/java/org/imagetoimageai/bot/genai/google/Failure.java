package org.imagetoimageai.bot.genai.google;

import com.fasterxml.jackson.core.JacksonException;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Remedy;

/// Sorts what is not an answer: refused requests and lost connections. The codes are those of
/// https://ai.google.dev/gemini-api/docs/troubleshooting; none of them is about the prompt, which is judged in an
/// answer
/// with 200.
final class Failure {

    static final String UNKNOWN = "UNKNOWN";
    static final String UNREADABLE = "UNREADABLE_ANSWER";

    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;
    private static final int CANCELLED = 499;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private Failure() {}

    static Painting sort(ApiException e) {
        var reason = e.code() + " " + reason(e);
        return mayPass(e.code())
                ? new Busy(Problem.of(e.message()).retryDelay(), reason)
                : new Broken(Remedy.NONE, reason);
    }

    /// The provider was not reached, or the connection ended before the answer did.
    static Painting sort(GenAiIOException e) {
        return new Busy(Optional.empty(), reason(e));
    }

    static boolean mayPass(int code) {
        return code == TOO_MANY || code == TIMEOUT || code == CANCELLED || code >= 500;
    }

    static String reason(ApiException e) {
        return Problem.of(e.message()).reason().orElseGet(() -> code(e.status()));
    }

    static String reason(GenAiIOException e) {
        return switch (e.getCause()) {
            case InterruptedIOException _ -> "TIMEOUT";
            case JacksonException _ -> UNREADABLE;
            case IOException lost -> "NO_CONNECTION " + lost.getClass().getSimpleName();
            case null, default -> UNKNOWN;
        };
    }

    /// A word of the provider's, or none: free text could quote the prompt.
    static String code(String word) {
        return CODE.matcher(word).matches() ? word : UNKNOWN;
    }
}
