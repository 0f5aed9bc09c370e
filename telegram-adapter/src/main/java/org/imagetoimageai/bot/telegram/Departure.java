package org.imagetoimageai.bot.telegram;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Tells a call that never left this machine from one whose answer was lost: the first may be repeated, the second may
/// have happened.
final class Departure {

    private Departure() {}

    static OkHttpClient.Builder watch(OkHttpClient.Builder http) {
        return http.addInterceptor(Departure::around).addNetworkInterceptor(Departure::connected);
    }

    private static Response around(Interceptor.Chain chain) throws IOException {
        var departed = new AtomicBoolean();
        try {
            return chain.proceed(chain.request()
                    .newBuilder()
                    .tag(AtomicBoolean.class, departed)
                    .build());
        } catch (IOException e) {
            throw departed.get() ? e : new NothingSent(e);
        }
    }

    /// Network interceptors run once a connection stands.
    private static Response connected(Interceptor.Chain chain) throws IOException {
        Objects.requireNonNull(chain.request().tag(AtomicBoolean.class)).set(true);
        return chain.proceed(chain.request());
    }

    /// No connection came about.
    static final class NothingSent extends IOException {

        NothingSent(IOException cause) {
            super(cause.getClass().getSimpleName());
        }
    }
}
