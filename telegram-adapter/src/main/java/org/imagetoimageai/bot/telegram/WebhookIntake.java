package org.imagetoimageai.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Takes in what [Telegram brings](https://core.telegram.org/bots/api#setwebhook), the same way as what it is asked
/// for.
/// Telegram is told that it arrived once it is committed, and repeats everything else. Nothing of a body is read before
/// the secret was right.
final class WebhookIntake {

    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    /// Updates have some ten thousand bytes at most.
    static final int LARGEST = 1_000_000;

    private static final Logger log = LoggerFactory.getLogger(WebhookIntake.class);

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final UpdateStore store;
    private final WebhookSecret secret;

    WebhookIntake(UpdateStore store, WebhookSecret secret) {
        this.store = store;
        this.secret = secret;
    }

    ServerResponse take(ServerRequest request) {
        return ServerResponse.status(taken(request)).build();
    }

    private HttpStatus taken(ServerRequest request) {
        var given = Optional.ofNullable(request.headers().firstHeader(SECRET_HEADER));
        if (given.isEmpty()) {
            return HttpStatus.UNAUTHORIZED;
        }
        if (!secret.is(given.get())) {
            return HttpStatus.FORBIDDEN;
        }
        try {
            var body = body(request);
            return body.length > LARGEST ? HttpStatus.CONTENT_TOO_LARGE : store(body);
        } catch (IOException _) {
            return HttpStatus.BAD_REQUEST;
        }
    }

    private static byte[] body(ServerRequest request) throws IOException {
        var servlet = request.servletRequest();
        return servlet.getContentLengthLong() > LARGEST
                ? new byte[LARGEST + 1]
                : servlet.getInputStream().readNBytes(LARGEST + 1);
    }

    private HttpStatus store(byte[] body) throws IOException {
        var update = Optional.ofNullable(JSON.readTree(body))
                .filter(JsonNode::isObject)
                .flatMap(IncomingUpdate::of);
        if (update.isEmpty()) {
            return HttpStatus.BAD_REQUEST;
        }
        try {
            store.takeIn(List.of(update.get()));
            return HttpStatus.OK;
        } catch (RuntimeException e) {
            // Its message may quote the update.
            log.error("A Telegram update cannot be taken in: {}", e.getClass().getName());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }
}
