package org.imagetoimageai.sandbox.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/// The bot's account and its texts by language, see [getMe](https://core.telegram.org/bots/api#getme) and
/// [setMyDescription](https://core.telegram.org/bots/api#setmydescription). Guarded by the [Monitor].
final class BotProfile {
    private static final String NAME = "Image-to-Image AI";
    private static final String USERNAME = "ImageToImageSandboxBot";

    private final String token;
    private boolean readsAllOfGroups;
    private final Map<String, String> texts = new HashMap<>();

    BotProfile(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    long id() {
        var digits = token.split(":", 2)[0];
        return parse(digits).orElse(7_000_000_001L);
    }

    /// [Privacy mode](https://core.telegram.org/bots/features#privacy-mode), on unless switched off.
    boolean isPrivate() {
        return !readsAllOfGroups;
    }

    void keepPrivate(boolean on) {
        readsAllOfGroups = !on;
    }

    String username() {
        return USERNAME;
    }

    String name(String language) {
        var own = text("name", language);
        return own.isEmpty() ? NAME : own;
    }

    /// The text of one kind in a language, or else the one for everybody.
    String text(String kind, String language) {
        return texts.getOrDefault(kind + ":" + language.split("-", 2)[0], texts.getOrDefault(kind + ":", ""));
    }

    String exactText(String kind, String language) {
        return texts.getOrDefault(kind + ":" + language, "");
    }

    void describe(String kind, String language, String text) {
        if (text.isEmpty()) {
            texts.remove(kind + ":" + language);
        } else {
            texts.put(kind + ":" + language, text);
        }
    }

    ObjectNode user() {
        return Json.object()
                .put("id", id())
                .put("is_bot", true)
                .put("first_name", name(""))
                .put("username", USERNAME);
    }

    ObjectNode me() {
        return user().put("can_join_groups", true)
                .put("can_read_all_group_messages", readsAllOfGroups)
                .put("supports_guest_queries", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false)
                .put("has_topics_enabled", false)
                .put("allows_users_to_create_topics", false)
                .put("can_manage_bots", false);
    }

    private static OptionalLong parse(String digits) {
        try {
            return OptionalLong.of(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
