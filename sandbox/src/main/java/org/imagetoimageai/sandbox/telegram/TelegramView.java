package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the page shows, as JSON.
final class TelegramView {
    private static final int SHOWN_PRESSES = 20;

    private final TelegramEmulator telegram;
    private final Backend backend;

    TelegramView(TelegramEmulator telegram) {
        this.telegram = telegram;
        this.backend = telegram.backend();
    }

    ObjectNode overview() {
        return backend.monitor().look(() -> {
            var view = Json.object()
                    .put("url", telegram.url())
                    .put("token", telegram.token())
                    .put("rate_limits", backend.limits().isOn())
                    .put("pending_updates", backend.updates().pending());
            view.set("bot", bot(""));
            var people = view.putArray("people");
            backend.people().all().forEach(chat -> people.add(person(chat)));
            view.set("faults", faults());
            return view;
        });
    }

    ObjectNode person(Conversation chat) {
        var profile = chat.profile();
        return Json.object()
                .put("id", profile.id())
                .put("name", profile.firstName())
                .put("username", profile.username())
                .put("language", profile.language())
                .put("started", chat.isStarted())
                .put("blocked", chat.isBlocked());
    }

    /// The last messages of one chat and all that surrounds them.
    ObjectNode chat(Conversation chat, int last) {
        return backend.monitor().look(() -> {
            var profile = chat.profile();
            var view = Json.object();
            view.set("person", person(chat));
            view.set("bot", bot(profile.language()));
            view.put("version", backend.monitor().version());
            view.put("action", chat.action(backend.clock().instant()));
            view.set("commands", backend.commands().shownTo(profile));
            var unread = backend.updates().unreadOf(profile.id());
            var messages = view.putArray("messages");
            var all = chat.messages();
            all.subList(Math.max(0, all.size() - last), all.size())
                    .forEach(message -> messages.add(message(chat, message, unread)));
            view.set("presses", presses(chat));
            return view;
        });
    }

    ObjectNode message(Conversation chat, ChatMessage message, Set<Integer> unread) {
        var node = backend.wire().message(chat, message);
        node.put("from_bot", message.fromBot())
                .put("edited", message.isEdited())
                .put("seen", !unread.contains(message.id()));
        if (message.markup() != null) {
            node.set("markup", message.markup());
        }
        return node;
    }

    ObjectNode press(Press press) {
        var node = Json.object()
                .put("query_id", press.queryId())
                .put("message_id", press.messageId())
                .put("data", press.data());
        press.answer()
                .ifPresent(answer -> node.putObject("answer")
                        .put("text", answer.text())
                        .put("alert", answer.alert())
                        .put("url", answer.url()));
        return node;
    }

    /// The last calls of one method, or of all, from a number on.
    ArrayNode journal(String method, int since, int last) {
        var calls = telegram.journal().calls();
        var shown = IntStream.range(Math.clamp(since, 0, calls.size()), calls.size())
                .filter(i -> method.isEmpty() || method.equals(calls.get(i).method()))
                .mapToObj(i -> call(i, calls.get(i)))
                .toList();
        var view = Json.array();
        shown.subList(Math.max(0, shown.size() - last), shown.size()).forEach(view::add);
        return view;
    }

    private static ObjectNode call(int number, Journal.Call call) {
        var node = Json.object()
                .put("number", number)
                .put("method", call.method())
                .put("at", call.at().toString())
                .put("outcome", call.outcome());
        node.set("parameters", call.parameters());
        return node;
    }

    private ObjectNode bot(String language) {
        var bot = backend.bot();
        return Json.object()
                .put("name", bot.name(language))
                .put("username", bot.username())
                .put("description", bot.text("description", language))
                .put("short_description", bot.text("short_description", language));
    }

    private ArrayNode presses(Conversation chat) {
        var view = Json.array();
        var all = chat.presses();
        all.subList(Math.max(0, all.size() - SHOWN_PRESSES), all.size()).forEach(press -> view.add(press(press)));
        return view;
    }

    private ObjectNode faults() {
        var view = Json.object();
        var planned = view.putArray("planned");
        telegram.faults()
                .planned()
                .forEach(plan -> planned.addObject()
                        .put("method", plan.method())
                        .put("fault", plan.fault().label())
                        .put("times", plan.times())
                        .put("retry_after", plan.retryAfterSeconds()));
        var latencies = view.putObject("latencies");
        telegram.faults().latencies().forEach((method, latency) -> latencies.put(method, seconds(latency)));
        return view;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
