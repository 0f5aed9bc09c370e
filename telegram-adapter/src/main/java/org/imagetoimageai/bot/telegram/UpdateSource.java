package org.imagetoimageai.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.imagetoimageai.bot.telegram.Called.Lost;
import org.imagetoimageai.bot.telegram.Called.NotSent;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/// Asks for updates, [getUpdates](https://core.telegram.org/bots/api#getupdates).
final class UpdateSource {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration SILENCE = PATIENCE.plusSeconds(15);
    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final BotApi api;
    private final OkHttpClient http;
    private volatile @Nullable Call running;

    UpdateSource(BotApi api) {
        this.api = api;
        this.http = api.http(SILENCE);
    }

    /// Waits until there are updates, or for a while.
    ///
    /// @param offset  all updates below it are confirmed and never come again
    /// @param isQuick not to wait, but to hear what there is
    Called<Batch> next(long offset, boolean isQuick) {
        var call = http.newCall(request(offset, isQuick ? Duration.ZERO : PATIENCE));
        running = call;
        try (var response = call.execute()) {
            return read(JSON.readTree(response.body().string()));
        } catch (Departure.NothingSent e) {
            return new NotSent<>(String.valueOf(e.getMessage()));
        } catch (JsonProcessingException _) {
            return new Lost<>("unreadable answer");
        } catch (IOException e) {
            return new Lost<>(e.getClass().getSimpleName());
        }
    }

    /// While one is set, nobody is told anything; a start in webhook mode may have left one.
    Called<Boolean> endWebhook() {
        return api.call(DeleteWebhook.builder().build());
    }

    /// Ends the waiting.
    void cancel() {
        var call = running;
        if (call != null) {
            call.cancel();
        }
    }

    private Request request(long offset, Duration patience) {
        var body = JSON.createObjectNode().put("offset", offset).put("timeout", patience.toSeconds());
        var kinds = body.putArray("allowed_updates");
        IncomingUpdate.KINDS.forEach(kinds::add);
        return new Request.Builder()
                .url(api.url("getUpdates"))
                .post(RequestBody.create(body.toString(), JSON_TYPE))
                .build();
    }

    private static Called<Batch> read(JsonNode answer) {
        if (!answer.path("ok").asBoolean()) {
            return new Denied<>(
                    answer.path("error_code").asInt(),
                    answer.path("description").asText(),
                    Duration.ofSeconds(
                            answer.path("parameters").path("retry_after").asLong()));
        }
        var updates = new ArrayList<IncomingUpdate>();
        answer.path("result").forEach(update -> IncomingUpdate.of(update).ifPresent(updates::add));
        return updates.isEmpty() && !answer.path("result").isEmpty()
                ? new Lost<>("updates without numbers")
                : new Done<>(new Batch(updates));
    }

    /// What came at once, oldest first.
    record Batch(List<IncomingUpdate> updates) {

        Batch {
            updates = List.copyOf(updates);
        }

        /// The offset that confirms it. After an empty batch everything is confirmed, and the question starts over:
        /// Telegram
        /// may go on with lower numbers when a bot had no updates for a week.
        long next() {
            return updates.isEmpty() ? 0 : updates.getLast().id() + 1;
        }
    }
}
