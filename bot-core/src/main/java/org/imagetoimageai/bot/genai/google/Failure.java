package org.imagetoimageai.bot.genai.google;

import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;

/// Sorts what is not an answer: refused requests and lost connections. The codes are those of
/// https://ai.google.dev/gemini-api/docs/troubleshooting; none of them is about the prompt, which is judged in an
/// answer
/// with 200.
final class Failure {

    private static final int TOO_MANY = 429;
    private static final int CANCELLED = 499;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private Failure() {}

    static Painting sort(ApiException e) {
        var problem = Problem.of(e.message());
        var reason = e.code() + " " + problem.reason().orElseGet(() -> code(e.status()));
        return mayPass(e.code()) ? new Busy(problem.retryDelay(), reason) : new Broken(false, reason);
    }

    /// The provider was not reached, or the connection ended before the answer did.
    static Painting sort(GenAiIOException e) {
        var cause = Optional.ofNullable(e.getCause());
        return cause.filter(InterruptedIOException.class::isInstance).isPresent()
                ? new Busy(Optional.empty(), "TIMEOUT")
                : new Busy(
                        Optional.empty(),
                        "NO_CONNECTION " + cause.map(Failure::kind).orElse("UNKNOWN"));
    }

    static boolean mayPass(int code) {
        return code == TOO_MANY || code == CANCELLED || code >= 500;
    }

    /// A word of the provider's, or none: free text could quote the prompt.
    static String code(String word) {
        return CODE.matcher(word).matches() ? word : "UNKNOWN";
    }

    private static String kind(Throwable cause) {
        return cause.getClass().getSimpleName();
    }
}
