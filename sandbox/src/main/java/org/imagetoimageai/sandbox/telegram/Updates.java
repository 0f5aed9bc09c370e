package org.imagetoimageai.sandbox.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The queue of [Updates](https://core.telegram.org/bots/api#update) and
/// [getUpdates](https://core.telegram.org/bots/api#getupdates): an offset confirms everything before it, a negative one
/// keeps only the newest; only one long poll at a time; unconfirmed updates are kept for 24 hours.
final class Updates {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_POLL_SECONDS = 50;
    private static final int MOST = 100;
    private static final Set<String> ONLY_IF_ASKED_FOR =
            Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final String CONFLICT =
            "terminated by other getUpdates request; make sure that only one bot instance is running";
    private static final String WEBHOOK =
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    private final Monitor monitor;
    private final Clock clock;
    private final List<Entry> waiting = new ArrayList<>();
    private final List<Entry> past = new ArrayList<>();
    private final Webhook webhook;
    private long serial;
    private long nextId = 100_000_001;
    private long newestPoll;
    private @Nullable Set<String> allowed;

    Updates(Monitor monitor, Clock clock, Webhook webhook) {
        this.webhook = webhook;
        this.monitor = monitor;
        this.clock = clock;
    }

    /// Queues one update unless the bot did not ask for its kind.
    void add(String kind, JsonNode content) {
        var wanted = allowed == null ? !ONLY_IF_ASKED_FOR.contains(kind) : allowed.contains(kind);
        if (wanted) {
            var id = nextId++;
            queue(id, Json.object().put("update_id", id).set(kind, content), false);
        }
    }

    /// Queues exactly this; an `update_id` is given only if there is none.
    long inject(ObjectNode raw) {
        var id = raw.path("update_id").isNumber() ? raw.path("update_id").asLong() : nextId;
        nextId = Math.max(nextId, id + 1);
        queue(id, raw.has("update_id") ? raw : raw.put("update_id", id), false);
        return id;
    }

    /// Queues an earlier update again, under its own id or under a new one.
    long repeat(long id, boolean underNewId) {
        var earlier = past.stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No update " + id));
        if (!underNewId) {
            queue(id, earlier.update(), true);
            return id;
        }
        var copy = earlier.update().deepCopy();
        copy.remove("update_id");
        return inject(copy);
    }

    int pending() {
        return waiting.size();
    }

    /// The messages of one chat that wait for the bot.
    Set<Integer> unreadOf(long chatId) {
        var ids = new HashSet<Integer>();
        for (var entry : waiting) {
            var update = entry.update();
            var message = update.has("channel_post") ? update.path("channel_post") : update.path("message");
            if (message.path("chat").path("id").asLong(0) == chatId) {
                ids.add(message.path("message_id").asInt(0));
            }
        }
        return ids;
    }

    /// What no bot has taken yet, oldest first, without what is too old.
    List<Entry> waiting() {
        var oldest = clock.instant().minus(KEPT);
        waiting.removeIf(entry -> entry.at().isBefore(oldest));
        return List.copyOf(waiting);
    }

    void remove(Entry entry) {
        waiting.remove(entry);
    }

    void drop() {
        waiting.clear();
    }

    List<JsonNode> past() {
        return past.stream().map(entry -> (JsonNode) entry.update()).toList();
    }

    Set<String> allowed() {
        return allowed == null ? Set.of() : allowed;
    }

    ArrayNode poll(Parameters call) {
        var limit = (int) call.number("limit").orElse(MOST);
        var most = limit < 1 || limit > MOST ? MOST : limit;
        var patience = Duration.ofSeconds(Math.clamp(call.number("timeout").orElse(0), 0, LONGEST_POLL_SECONDS));
        var ticket = monitor.change(() -> {
            if (webhook.isSet()) {
                throw Refusal.conflict(WEBHOOK);
            }
            call.json("allowed_updates").ifPresent(this::allow);
            confirm(call.number("offset").orElse(0));
            return ++newestPoll;
        });
        return monitor.await(patience, () -> batch(ticket, most)).orElseGet(Json::array);
    }

    private Optional<ArrayNode> batch(long ticket, int most) {
        if (ticket != newestPoll) {
            throw Refusal.conflict(CONFLICT);
        }
        if (webhook.isSet()) {
            throw Refusal.conflict("terminated by setWebhook request");
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var batch = Json.array();
        var taken = waiting.subList(0, Math.min(most, waiting.size()));
        taken.forEach(entry -> batch.add(entry.update()));
        taken.removeIf(Entry::again);
        return Optional.of(batch);
    }

    private void confirm(long offset) {
        var oldest = clock.instant().minus(KEPT);
        waiting.removeIf(
                entry -> !entry.again() && (entry.id() < offset || entry.at().isBefore(oldest)));
        if (offset < 0) {
            var gone = Math.max(0, waiting.size() + Math.max(offset, -REMEMBERED));
            waiting.subList(0, (int) gone).clear();
        }
    }

    void allow(JsonNode kinds) {
        if (!kinds.isArray()) {
            throw Refusal.badRequest("can't parse allowed_updates: expected an Array of String");
        }
        var names = new HashSet<String>();
        kinds.forEach(kind -> names.add(kind.asString("")));
        allowed = names.isEmpty() ? null : Set.copyOf(names);
    }

    private void queue(long id, ObjectNode update, boolean again) {
        var entry = new Entry(++serial, id, update, clock.instant(), again);
        waiting.add(entry);
        past.add(entry);
        if (past.size() > REMEMBERED) {
            past.removeFirst();
        }
    }

    /// @param serial unlike the id never given twice
    /// @param again whether it is only delivered once more
    record Entry(long serial, long id, ObjectNode update, Instant at, boolean again) {

        /// What is told in order: everything of one chat, and every press of one person.
        long lane() {
            for (var field : update.properties()) {
                var content = field.getValue();
                if (field.getKey().equals("callback_query")) {
                    return content.path("from").path("id").asLong(0) + (1L << 40);
                }
                if (content.has("chat")) {
                    return content.path("chat").path("id").asLong(0);
                }
            }
            return 0;
        }
    }
}
