package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// [deleteMessage](https://core.telegram.org/bots/api#deletemessage) and
/// [deleteMessages](https://core.telegram.org/bots/api#deletemessages): within 48 hours; what others wrote only in
/// private chats and with the right to.
final class DeleteMethods {
    private static final Duration DELETABLE = Duration.ofDays(2);
    private static final int MOST_AT_ONCE = 100;
    private static final List<String> NEVER = List.of("migrate_from_chat_id", "forum_topic_created");

    private final Backend backend;

    DeleteMethods(Backend backend) {
        this.backend = backend;
    }

    Map<String, Method> methods() {
        return Map.of("deleteMessage", this::delete, "deleteMessages", this::deleteMany);
    }

    private JsonNode delete(Parameters call) {
        var room = backend.chats().of(call);
        var id = call.number("message_id").orElseThrow(() -> Refusal.badRequest("message identifier is not specified"));
        backend.monitor().run(() -> {
            requireMembership(room);
            var message = room.find((int) id).orElseThrow(() -> Refusal.badRequest("message to delete not found"));
            if (!isDeletable(room, message)) {
                throw Refusal.badRequest("message can't be deleted" + (isSmall(room) ? " for everyone" : ""));
            }
            room.remove(message.id());
        });
        return Json.bool(true);
    }

    /// Skips what cannot be found or deleted.
    private JsonNode deleteMany(Parameters call) {
        var room = backend.chats().of(call);
        var ids = new ArrayList<Integer>();
        call.json("message_ids").orElse(Json.array()).forEach(id -> ids.add(id.asInt(0)));
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw Refusal.badRequest(
                    ids.isEmpty() ? "message identifiers are not specified" : "too many message identifiers specified");
        }
        backend.monitor().run(() -> {
            requireMembership(room);
            ids.forEach(id -> room.find(id)
                    .filter(message -> isDeletable(room, message))
                    .ifPresent(message -> room.remove(message.id())));
        });
        return Json.bool(true);
    }

    private boolean isDeletable(Room room, ChatMessage message) {
        var age = Duration.between(message.date(), backend.clock().instant());
        var extra = message.body().extra();
        return age.compareTo(DELETABLE) < 0
                && (extra == null || !NEVER.contains(extra.field()))
                && (!(room instanceof Gathering gathering) || GatheringAccess.mayDelete(gathering, message));
    }

    private static void requireMembership(Room room) {
        if (room instanceof Gathering) {
            room.requireReachable();
        }
    }

    /// Where a message can be deleted for oneself only.
    private static boolean isSmall(Room room) {
        return !(room instanceof Gathering gathering) || gathering.kind() == Gathering.Kind.GROUP;
    }
}
