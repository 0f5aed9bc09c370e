package org.imagetoimageai.bot.genai.google;

import com.fasterxml.jackson.core.JacksonException;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
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

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHENTICATED = 401;
    private static final int PERMISSION_DENIED = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;
    private static final int CANCELLED = 499;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private Failure() {}

    /// @param asked           the wait in the answer's header: the one in its body is finer
    /// @param continuesMemory whether the provider was reminded of something, which it may have been wrong to be
    static Painting sort(ApiException e, Optional<Duration> asked, boolean continuesMemory) {
        var reason = reason(e);
        var words = e.code() + " " + reason;
        if (mayPass(e.code())) {
            return new Busy(Problem.of(e.message()).retryDelay().or(() -> asked), words);
        }
        return new Broken(remedy(e.code(), reason, continuesMemory), words);
    }

    private static Remedy remedy(int code, String reason, boolean continuesMemory) {
        if (code == NOT_FOUND || isAboutTheAccess(code, reason)) {
            return Remedy.ELSEWHERE;
        }
        return code == BAD_REQUEST && continuesMemory ? Remedy.FORGETTING : Remedy.NONE;
    }

    /// A wrong key comes as 400, and so does one whose project may not be used from here (`FAILED_PRECONDITION`).
    static boolean isAboutTheAccess(int code, String reason) {
        return switch (code) {
            case UNAUTHENTICATED, PERMISSION_DENIED -> true;
            default -> reason.startsWith("API_KEY") || reason.equals("FAILED_PRECONDITION");
        };
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
