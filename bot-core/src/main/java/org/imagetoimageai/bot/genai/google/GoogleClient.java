package org.imagetoimageai.bot.genai.google;

import com.google.genai.Client;
import com.google.genai.JsonSerializable;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.GetModelConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpResponse;
import com.google.genai.types.HttpRetryOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.imagetoimageai.bot.genai.GenaiSettings;

/// The SDK's client, held to one HTTP request per call. Throws what the SDK throws.
final class GoogleClient implements AutoCloseable {

    /// The reference documents the image settings for `v1beta`; the SDK's own default, `v1`, promises fewer fields.
    private static final String API_VERSION = "v1beta";

    private static final String VERTEX_VERSION = "v1beta1";

    /// A 4K picture in Base64 is longer than the SDK reads by itself.
    private static final int LONGEST_JSON_STRING = 200_000_000;

    static {
        JsonSerializable.setMaxReadLength(LONGEST_JSON_STRING);
    }

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    /// A start does not wait as long as a picture may.
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(5);

    /// Calls run on virtual threads because only there does an interrupt reach a thread that waits for the network.
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("gemini-", 0).factory());

    private final ConnectionPool connections;
    private final Client sdk;

    private final Access access;

    private GoogleClient(Access access, GenaiSettings settings) {
        this.access = access;
        connections = new ConnectionPool(settings.inFlight(), IDLE_CONNECTION.toMinutes(), TimeUnit.MINUTES);
        var options = HttpOptions.builder()
                .timeout(Math.toIntExact(settings.timeout().toMillis()))
                .retryOptions(noRetries());
        var client = Client.builder()
                .clientOptions(ClientOptions.builder()
                        .customHttpClient(http(connections))
                        .build());
        sdk = switch (access) {
            case Access.Key key -> developer(client, options, key, settings);
            case Access.Project project -> vertex(client, options, project, settings);
        };
    }

    /// One way in; the settings say the rest.
    static GoogleClient open(Access access, GenaiSettings settings) {
        SettingsCheck.check(settings);
        return new GoogleClient(access, settings);
    }

    private static Client developer(
            Client.Builder client, HttpOptions.Builder options, Access.Key key, GenaiSettings settings) {
        return client.vertexAI(false)
                .apiKey(key.key())
                .httpOptions(options.baseUrl(Endpoint.of(settings.baseUrl()))
                        .apiVersion(API_VERSION)
                        .build())
                .build();
    }

    private static Client vertex(
            Client.Builder client, HttpOptions.Builder options, Access.Project project, GenaiSettings settings) {
        var elsewhere = Endpoint.given(settings.baseUrl());
        elsewhere.ifPresent(options::baseUrl);
        return client.vertexAI(true)
                .project(project.project())
                .location(project.location())
                .credentials(Login.to(elsewhere))
                .httpOptions(options.apiVersion(VERTEX_VERSION).build())
                .build();
    }

    Access access() {
        return access;
    }

    /// The status codes matter too: the SDK waits up to two seconds after the last attempt that could be repeated.
    private static HttpRetryOptions noRetries() {
        return HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()).build();
    }

    /// Every repeat the HTTP client knows is off: a lost connection, a redirect, see also [OneRequest].
    private static OkHttpClient http(ConnectionPool connections) {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(new OneRequest())
                .connectionPool(connections)
                .connectTimeout(LONGEST_CONNECT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }

    /// What the model answered, as the JSON that came.
    String generate(String model, Question question, OneRequest.Wait wait) throws InterruptedException {
        try {
            return interruptibly(() -> OneRequest.tellingTo(wait)
                            .call(() -> sdk.models.generateContent(model, question.contents(), question.config())))
                    .sdkHttpResponse()
                    .flatMap(HttpResponse::body)
                    .orElse("");
        } catch (GenAiIOException e) {
            // Where one connection broke, the idle ones probably did too, and each would fail one more call.
            connections.evictAll();
            throw e;
        }
    }

    /// Asks whether there is such a model; throws where there is not.
    void look(String model) throws InterruptedException {
        interruptibly(() -> sdk.models.get(
                model,
                GetModelConfig.builder()
                        .httpOptions(HttpOptions.builder()
                                .timeout(Math.toIntExact(LONGEST_LOOK.toMillis()))
                                .build())
                        .build()));
    }

    private <T> T interruptibly(Callable<T> call) throws InterruptedException {
        var running = calls.submit(call);
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } finally {
            running.cancel(true);
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
        sdk.close();
    }
}
