package org.imagetoimageai.bot.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.imagetoimageai.bot.chat.FetchOutcome;
import org.imagetoimageai.bot.chat.FetchOutcome.Fetched;
import org.imagetoimageai.bot.chat.FetchOutcome.Gone;
import org.imagetoimageai.bot.chat.FetchOutcome.TooLarge;
import org.imagetoimageai.bot.chat.FetchOutcome.TryLater;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/// Downloads what people sent, see [getFile](https://core.telegram.org/bots/api#getfile). We do it ourselves, since the
/// SDK would ask api.telegram.org whatever the settings say. The address holds the token, so nothing of it is logged.
final class TelegramFiles {

    static final int LARGEST = 20 * 1024 * 1024;

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Duration SHORTLY = Duration.ofSeconds(5);
    private static final int LINKS = 2;

    private final BotApi api;
    private final OkHttpClient http;

    TelegramFiles(BotApi api) {
        this.api = api;
        this.http = api.http(SILENCE);
    }

    /// A link that has expired is asked for again, once.
    FetchOutcome fetch(String fileId) {
        for (var link = 1; link <= LINKS; link++) {
            var outcome = fetchOnce(fileId);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Gone("its link leads nowhere");
    }

    private Optional<FetchOutcome> fetchOnce(String fileId) {
        var called = api.call(GetFile.builder().fileId(fileId).build());
        return switch (called) {
            case Done<File> done
            when done.result().getFilePath() != null -> download(done.result().getFilePath());
            case Done<File> _ -> Optional.of(new Gone("Telegram names no link"));
            case Denied<File> denied when denied.says("file is too big") -> Optional.of(new TooLarge(LARGEST));
            case Called<File> other -> Optional.of(notHandedOut(other));
        };
    }

    private static FetchOutcome notHandedOut(Called<File> called) {
        var reason = called instanceof Denied<File> denied ? Outcomes.reason(denied) : "no answer";
        return Outcomes.wait(called)
                .<FetchOutcome>map(wait -> new TryLater(wait, reason))
                .orElseGet(() -> new Gone(reason));
    }

    /// Empty when the link leads nowhere.
    private Optional<FetchOutcome> download(String path) {
        var request = new Request.Builder().url(api.file(path)).build();
        try (var response = http.newCall(request).execute()) {
            return switch ((Integer) response.code()) {
                case 200 -> Optional.of(read(response));
                case 404, 410 -> Optional.empty();
                case 413 -> Optional.of(new TooLarge(LARGEST));
                case Integer code -> Optional.of(new TryLater(retryAfter(response), "download answered " + code));
            };
        } catch (IOException e) {
            return Optional.of(new TryLater(SHORTLY, e.getClass().getSimpleName()));
        }
    }

    private static FetchOutcome read(Response response) throws IOException {
        if (response.body().contentLength() > LARGEST) {
            return new TooLarge(LARGEST);
        }
        var bytes = response.body().byteStream().readNBytes(LARGEST + 1);
        return bytes.length > LARGEST ? new TooLarge(LARGEST) : new Fetched(bytes);
    }

    private static Duration retryAfter(Response response) {
        var seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Integer.parseInt(seconds)) : SHORTLY;
    }
}
