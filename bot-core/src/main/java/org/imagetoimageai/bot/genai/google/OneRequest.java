package org.imagetoimageai.bot.genai.google;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Keeps the HTTP client from asking a second time on its own: it repeats a request when a 503 says "Retry-After: 0",
/// whatever its settings, and the repeat may be paid for. Whether to try again is the job's decision, so the wait is
/// handed to whoever made the call; the SDK's exceptions carry no headers.
final class OneRequest implements Interceptor {

    private static final ScopedValue<Wait> WAIT = ScopedValue.newInstance();
    private static final String HEADER = "Retry-After";

    /// The wait that an answer asked for, if any. Holds for one call.
    static final class Wait {

        private volatile @Nullable Duration asked;

        Optional<Duration> asked() {
            return Optional.ofNullable(asked);
        }
    }

    /// Calls on this thread tell their wait to this one.
    static ScopedValue.Carrier tellingTo(Wait wait) {
        return ScopedValue.where(WAIT, wait);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (WAIT.isBound()) {
            WAIT.get().asked = delay(response).orElse(null);
        }
        return response.newBuilder().removeHeader(HEADER).build();
    }

    /// Seconds, or a moment [by the answer's own clock](https://www.rfc-editor.org/rfc/rfc9110.html#name-retry-after).
    private static Optional<Duration> delay(Response response) {
        var value = response.header(HEADER, "");
        if (value != null && value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        var until = response.headers().getInstant(HEADER);
        var now = response.headers().getInstant("Date");
        return until == null || now == null || until.isBefore(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, until));
    }
}
