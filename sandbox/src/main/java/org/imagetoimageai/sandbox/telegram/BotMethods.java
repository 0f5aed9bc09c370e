package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The methods that are not about one message: the bot itself, its commands and texts, updates, files, chats and
/// callback answers.
final class BotMethods {
    private static final int MOST_DOWNLOAD_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_ANSWER = 200;
    private static final Duration QUERY_LIVES = Duration.ofMinutes(1);
    private static final Map<String, TextKind> TEXTS = Map.of(
            "Name", new TextKind("name", 64),
            "Description", new TextKind("description", 512),
            "ShortDescription", new TextKind("short_description", 120));

    private final Backend backend;

    BotMethods(Backend backend) {
        this.backend = backend;
    }

    Map<String, Method> methods() {
        var all = new HashMap<String, Method>();
        all.put("getMe", _ -> backend.monitor().look(() -> backend.bot().me()));
        all.put("getUpdates", backend.updates()::poll);
        all.put("setMyCommands", call -> done(() -> backend.commands().set(call)));
        all.put("deleteMyCommands", call -> done(() -> backend.commands().delete(call)));
        all.put(
                "getMyCommands",
                call -> backend.monitor().look(() -> backend.commands().get(call)));
        all.put("getFile", this::file);
        all.put("answerCallbackQuery", this::answer);
        TEXTS.forEach((name, kind) -> {
            all.put("setMy" + name, call -> describe(call, kind));
            all.put("getMy" + name, call -> description(call, kind));
        });
        return all;
    }

    private JsonNode done(Runnable step) {
        backend.monitor().run(step);
        return Json.bool(true);
    }

    private JsonNode file(Parameters call) {
        var id = call.text("file_id").orElse("");
        if (id.isBlank()) {
            throw Refusal.badRequest("file_id not specified");
        }
        var file = backend.files().find(id).orElseThrow(() -> Refusal.badRequest("invalid file_id"));
        if (file.size() > MOST_DOWNLOAD_BYTES) {
            throw Refusal.badRequest("file is too big");
        }
        if (backend.files().isLost(file)) {
            throw Refusal.badRequest("wrong file_id or the file is temporarily unavailable");
        }
        backend.files().open(file);
        return Json.object()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size())
                .put("file_path", file.path());
    }

    private JsonNode answer(Parameters call) {
        var id = call.text("callback_query_id").orElse("");
        var text = call.text("text").orElse("");
        if (text.length() > LONGEST_ANSWER) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        return done(() -> {
            var now = backend.clock().instant();
            var press = backend.chats()
                    .all()
                    .flatMap(chat -> chat.press(id).stream())
                    .filter(open -> open.answer().isEmpty())
                    .filter(open -> Duration.between(open.at(), now).compareTo(QUERY_LIVES) < 0)
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.badRequest("query is too old and response timeout expired or query ID is invalid"));
            press.settle(new Press.Answer(
                    text, call.flag("show_alert"), call.text("url").orElse("")));
        });
    }

    private JsonNode describe(Parameters call, TextKind kind) {
        var text = call.text(kind.parameter()).orElse("");
        if (text.length() > kind.longest()) {
            throw Refusal.badRequest("BOT_" + kind.parameter().toUpperCase(java.util.Locale.ROOT) + "_TOO_LONG");
        }
        var language = call.text("language_code").orElse("");
        return done(() -> backend.bot().describe(kind.parameter(), language, text));
    }

    private JsonNode description(Parameters call, TextKind kind) {
        var language = call.text("language_code").orElse("");
        return backend.monitor()
                .look(() -> Json.object()
                        .put(
                                kind.parameter(),
                                kind.parameter().equals("name")
                                        ? backend.bot().name(language)
                                        : backend.bot().exactText(kind.parameter(), language)));
    }

    private record TextKind(String parameter, int longest) {}
}
