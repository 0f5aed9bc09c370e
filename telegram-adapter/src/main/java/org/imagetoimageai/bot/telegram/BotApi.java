package org.imagetoimageai.bot.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.imagetoimageai.bot.telegram.Called.Lost;
import org.imagetoimageai.bot.telegram.Called.NotSent;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// The Bot API over the SDK. The SDK's exceptions end here: their messages may hold the address with the token, or what
/// was sent.
final class BotApi implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration WHOLE_CALL = Duration.ofMinutes(2);
    private static final int CALLS_AT_A_TIME = 64;

    private final OkHttpClient http;
    private final String token;
    private final HttpUrl root;
    private final TelegramClient sdk;

    BotApi(TelegramSettings settings) {
        var address = settings.address();
        this.http = http();
        this.token = settings.token();
        this.root = new HttpUrl.Builder()
                .scheme(address.scheme())
                .host(address.host())
                .port(address.port())
                .build();
        this.sdk = new OkHttpTelegramClient(
                http,
                settings.token(),
                TelegramUrl.builder()
                        .schema(address.scheme())
                        .host(address.host())
                        .port(address.port())
                        .build());
    }

    /// A call is never repeated by itself: okhttp would also repeat one that Telegram may have carried out.
    private static OkHttpClient http() {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(CALLS_AT_A_TIME);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_A_TIME);
        return Departure.watch(new OkHttpClient.Builder())
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .callTimeout(WHOLE_CALL)
                .build();
    }

    <T extends Serializable, M extends BotApiMethod<T>> Called<T> call(M method) {
        return called(() -> sdk.execute(method));
    }

    Called<Message> call(SendPhoto photo) {
        return called(() -> sdk.execute(photo));
    }

    Called<Message> call(SendDocument document) {
        return called(() -> sdk.execute(document));
    }

    Called<List<Message>> call(SendMediaGroup album) {
        return called(() -> sdk.execute(album));
    }

    Called<Serializable> call(EditMessageMedia media) {
        return called(() -> sdk.execute(media));
    }

    Called<Boolean> call(SetWebhook webhook) {
        return called(() -> sdk.execute(webhook));
    }

    /// For what is not left to the SDK.
    OkHttpClient http(Duration silence) {
        return http.newBuilder()
                .readTimeout(silence)
                .callTimeout(silence.plus(CONNECT))
                .build();
    }

    HttpUrl url(String method) {
        return root.newBuilder()
                .addPathSegment("bot" + token)
                .addPathSegment(method)
                .build();
    }

    /// Where a file lies; the address holds the token.
    HttpUrl file(String path) {
        return root.newBuilder()
                .addPathSegment("file")
                .addPathSegment("bot" + token)
                .addPathSegments(path)
                .build();
    }

    private static <T> Called<T> called(SdkCall<T> call) {
        try {
            return new Done<>(call.run());
        } catch (TelegramApiRequestException e) {
            return denied(e);
        } catch (TelegramApiValidationException _) {
            return new Denied<>(400, "refused by the SDK before it was sent", Duration.ZERO);
        } catch (TelegramApiException e) {
            return e.getCause() instanceof Departure.NothingSent unsent
                    ? new NotSent<>(String.valueOf(unsent.getMessage()))
                    : new Lost<>(nameOf(Optional.ofNullable(e.getCause()).orElse(e)));
        } catch (RuntimeException e) {
            return new Lost<>(nameOf(e));
        }
    }

    /// Code 0 and no description: Telegram answered, and the SDK could not read it.
    private static <T> Called<T> denied(TelegramApiRequestException e) {
        var code = Optional.ofNullable(e.getErrorCode()).orElse(0);
        if (code == 0) {
            return new Lost<>("unreadable answer");
        }
        var parameters = Optional.ofNullable(e.getParameters());
        return new Denied<>(
                code,
                Optional.ofNullable(e.getApiResponse()).orElse(""),
                Duration.ofSeconds(
                        parameters.map(ResponseParameters::getRetryAfter).orElse(0)),
                parameters.map(ResponseParameters::getMigrateToChatId).map(String::valueOf));
    }

    private static String nameOf(Throwable e) {
        return e.getClass().getSimpleName();
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @FunctionalInterface
    private interface SdkCall<T> {
        T run() throws TelegramApiException;
    }
}
