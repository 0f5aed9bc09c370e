package org.imagetoimageai.sandbox.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// [setWebhook](https://core.telegram.org/bots/api#setwebhook),
/// [deleteWebhook](https://core.telegram.org/bots/api#deletewebhook),
/// [getWebhookInfo](https://core.telegram.org/bots/api#getwebhookinfo). Plain `http`, other ports and loopback
/// addresses
/// are taken only if [WebhookRules] say so.
final class WebhookMethods {
    private static final int LONGEST_SECRET = 256;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]*");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");
    private static final List<Integer> PORTS = List.of(80, 88, 443, 8443);
    private static final int CONNECTIONS = 40;
    private static final int MOST_CONNECTIONS = 100;

    private final Backend backend;
    private final WebhookRules rules;

    WebhookMethods(Backend backend) {
        this.backend = backend;
        this.rules = backend.settings().options().webhooks();
    }

    Map<String, Method> methods() {
        return Map.of(
                "setWebhook", this::set,
                "deleteWebhook", this::delete,
                "getWebhookInfo", _ -> backend.monitor().look(this::info));
    }

    private JsonNode set(Parameters call) {
        var url = call.text("url").orElse("").trim();
        if (url.isEmpty()) {
            return delete(call);
        }
        var target = new Webhook.Target(
                url(url),
                secret(call),
                Math.clamp(call.number("max_connections").orElse(CONNECTIONS), 1, MOST_CONNECTIONS));
        backend.monitor().run(() -> {
            if (backend.limits().isOn()
                    && !backend.webhook().mayChange(backend.clock().instant())) {
                throw Refusal.tooMany(1);
            }
            dropIfAsked(call);
            call.json("allowed_updates").ifPresent(backend.updates()::allow);
            backend.webhook().set(target);
        });
        return Json.bool(true);
    }

    private JsonNode delete(Parameters call) {
        backend.monitor().run(() -> {
            dropIfAsked(call);
            backend.webhook().clear();
        });
        return Json.bool(true);
    }

    private JsonNode info() {
        var webhook = backend.webhook();
        var info = Json.object()
                .put("url", webhook.target().map(to -> to.url().toString()).orElse(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", backend.updates().pending());
        webhook.trouble()
                .ifPresent(trouble -> info.put("last_error_date", trouble.at().getEpochSecond())
                        .put("last_error_message", trouble.words()));
        webhook.target().ifPresent(to -> info.put("max_connections", to.connections()));
        var allowed = backend.updates().allowed();
        if (!allowed.isEmpty()) {
            var kinds = info.putArray("allowed_updates");
            allowed.forEach(kinds::add);
        }
        return info;
    }

    private void dropIfAsked(Parameters call) {
        if (call.flag("drop_pending_updates")) {
            backend.updates().drop();
        }
    }

    private static String secret(Parameters call) {
        var secret = call.text("secret_token").orElse("");
        if (secret.length() > LONGEST_SECRET) {
            throw Refusal.badRequest("secret token is too long");
        }
        if (!SECRET.matcher(secret).matches()) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        return secret;
    }

    private URI url(String given) {
        var url = parsed(given.contains("://") ? given : "https://" + given);
        var local = LOOPBACK.matcher(url.getHost()).matches();
        if (local && rules.plainLoopback()) {
            return url;
        }
        if (!url.getScheme().equalsIgnoreCase("https")) {
            throw bad("An HTTPS URL must be provided for webhook");
        }
        if (!PORTS.contains(url.getPort() < 0 ? 443 : url.getPort())) {
            throw bad("Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
        if (local) {
            throw bad("IP address 127.0.0.1 is reserved");
        }
        return url;
    }

    private static URI parsed(String given) {
        try {
            var url = new URI(given);
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below like any other URL that names no host
        }
        throw Refusal.badRequest("invalid webhook URL specified");
    }

    private static Refusal bad(String why) {
        return Refusal.badRequest("bad webhook: " + why);
    }
}
