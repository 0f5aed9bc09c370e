package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
            view.set("chats", gatherings());
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

    /// The last messages of one chat and all that surrounds them, as one person sees it.
    ObjectNode chat(Conversation person, Room room, int last) {
        return backend.monitor().look(() -> {
            var profile = person.profile();
            var now = backend.clock().instant();
            var view = Json.object();
            view.set("person", person(person));
            view.set("chat", room instanceof Gathering gathering ? gathering(gathering) : room.chat());
            view.set("bot", bot(profile.language()));
            view.put("version", backend.monitor().version())
                    .put("writable", isWritable(person, room))
                    .put("action", room.action(now));
            if (room instanceof Conversation chat) {
                view.put("draft", chat.draft(now));
            }
            view.set("commands", commands(profile, room));
            view.set("messages", messages(person, room, last));
            view.set("presses", presses(person, room));
            return view;
        });
    }

    ObjectNode message(Conversation person, Room room, ChatMessage message) {
        return backend.monitor().look(() -> message(person, room, message, Hearing.of(backend.updates(), room)));
    }

    private ObjectNode message(Conversation person, Room room, ChatMessage message, Hearing hearing) {
        var node = backend.wire().message(room, message);
        node.put("from_bot", message.fromBot())
                .put("mine", message.author().equals(Author.of(person.profile())))
                .put("edited", message.isEdited())
                .put("heard", hearing.told().contains(message.id()))
                .put("seen", !hearing.waiting().contains(message.id()));
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

    private ArrayNode commands(Profile person, Room room) {
        if (!(room instanceof Gathering gathering)) {
            return backend.commands().shownTo(person);
        }
        var offered =
                gathering.kind() != Gathering.Kind.CHANNEL && gathering.bot().isPresent();
        return offered ? backend.commands().shownIn(gathering, person) : Json.array();
    }

    private ArrayNode gatherings() {
        var all = backend.chats().gatherings();
        var predecessors = new HashMap<Long, Long>();
        all.forEach(old -> old.successor().ifPresent(id -> predecessors.put(id, old.id())));
        var view = Json.array();
        all.stream()
                .filter(chat -> chat.successor().isEmpty() && !chat.isDeleted())
                .forEach(chat -> view.add(gathering(chat)
                        .put("migrated_from", predecessors.get(chat.id()))
                        .put("last", lastOf(chat))));
        return view;
    }

    private static int lastOf(Room room) {
        var messages = room.messages();
        return messages.isEmpty() ? 0 : messages.getLast().id();
    }

    private ObjectNode gathering(Gathering gathering) {
        var node = gathering.chat().put("bot_status", status(gathering.bot()));
        var members = node.putArray("members");
        gathering.people().forEach((id, membership) -> {
            if (membership.isPresent()) {
                members.addObject().put("id", id).put("status", status(membership));
            }
        });
        node.put("bots", gathering.otherBots().size() + (gathering.bot().isPresent() ? 1 : 0));
        var topics = node.putArray("topics");
        gathering
                .topics()
                .forEach((id, name) -> topics.addObject().put("id", id).put("name", name));
        return node;
    }

    private static String status(Membership membership) {
        return membership.status().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isWritable(Conversation person, Room room) {
        if (!(room instanceof Gathering gathering)) {
            return !person.isBlocked();
        }
        var membership = gathering.membershipOf(person.id());
        return gathering.successor().isEmpty()
                && !gathering.isDeleted()
                && membership.isPresent()
                && (gathering.kind() != Gathering.Kind.CHANNEL || membership.can(AdminRight.CAN_POST_MESSAGES));
    }

    private ArrayNode messages(Conversation person, Room room, int last) {
        var hearing = Hearing.of(backend.updates(), room);
        var view = Json.array();
        lastOf(room.messages(), last).forEach(message -> view.add(message(person, room, message, hearing)));
        return view;
    }

    /// Only the person's own, for the answer to a press is shown to nobody else.
    private ArrayNode presses(Conversation person, Room room) {
        var own = room.presses().stream()
                .filter(press -> Long.parseLong(press.queryId()) >> 22 == person.id())
                .toList();
        var view = Json.array();
        lastOf(own, SHOWN_PRESSES).forEach(press -> view.add(press(press)));
        return view;
    }

    private static <T> List<T> lastOf(List<T> all, int count) {
        return all.subList(Math.max(0, all.size() - count), all.size());
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

    /// Which messages of a chat the bot was told of at all, and which of them it has not fetched.
    private record Hearing(Set<Integer> told, Set<Integer> waiting) {

        static Hearing of(Updates updates, Room room) {
            var told = new HashSet<Integer>();
            for (var update : updates.past()) {
                var message = update.has("channel_post") ? update.path("channel_post") : update.path("message");
                if (message.path("chat").path("id").asLong(0) == room.id()) {
                    told.add(message.path("message_id").asInt(0));
                }
            }
            return new Hearing(told, updates.unreadOf(room.id()));
        }
    }
}
