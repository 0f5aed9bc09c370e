package org.imagetoimageai.bot.genai.google;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Keeps the HTTP client from asking a second time on its own: it repeats a request when a 503 says "Retry-After: 0",
/// whatever
/// its settings, and the repeat may be paid for. Whether to try again is the job's decision.
final class OneRequest implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request())
                .newBuilder()
                .removeHeader("Retry-After")
                .build();
    }
}
