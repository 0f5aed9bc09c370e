package org.imagetoimageai.sandbox.telegram;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;

/// [Making requests when getting updates](https://core.telegram.org/bots/api#making-requests-when-getting-updates): the
/// answer to a delivery may name one method, whose result nobody learns.
final class WebhookAnswers {
    private static final List<String> NEVER = List.of("setwebhook", "deletewebhook", "close", "logout");

    private final BotApiServer server;

    WebhookAnswers(BotApiServer server) {
        this.server = server;
    }

    void obey(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var call = new Parameters(Map.of(), Map.of());
        try {
            call = type.startsWith("application/json")
                    ? call.within(Json.parse(response.body()))
                    : new Parameters(form(type, response.body()), Map.of());
        } catch (JacksonException | Refusal | IllegalArgumentException e) {
            return;
        }
        var method = call.text("method").orElse("").toLowerCase(Locale.ROOT);
        if (!method.isEmpty() && !method.startsWith("get") && !NEVER.contains(method)) {
            server.invoke(method, call);
        }
    }

    private static Map<String, String> form(String type, String body) {
        var values = new HashMap<String, String>();
        if (type.startsWith("application/x-www-form-urlencoded")) {
            for (var pair : body.split("&", -1)) {
                var parts = pair.split("=", 2);
                values.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
