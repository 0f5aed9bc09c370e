package org.imagetoimageai.sandbox.telegram;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a bot can ask about a chat: [getChat](https://core.telegram.org/bots/api#getchat),
/// [getChatMember](https://core.telegram.org/bots/api#getchatmember),
/// [getChatAdministrators](https://core.telegram.org/bots/api#getchatadministrators),
/// [getChatMemberCount](https://core.telegram.org/bots/api#getchatmembercount); and
/// [leaveChat](https://core.telegram.org/bots/api#leavechat).
final class ChatMethods {
    private final Backend backend;

    ChatMethods(Backend backend) {
        this.backend = backend;
    }

    Map<String, Method> methods() {
        return Map.of(
                "getChat", this::chat,
                "getChatMember", this::member,
                "getChatAdministrators", this::administrators,
                "getChatMemberCount", this::count,
                "leaveChat", this::leave);
    }

    private JsonNode chat(Parameters call) {
        var room = backend.chats().of(call);
        return backend.monitor().look(() -> {
            switch (room) {
                case Conversation person -> requireStarted(person);
                case Gathering gathering -> GatheringAccess.requireReading(gathering);
            }
            var full = room.chat();
            full.put("accent_color_id", 0).put("max_reaction_count", 11);
            full.putObject("accepted_gift_types")
                    .put("unlimited_gifts", true)
                    .put("limited_gifts", true)
                    .put("unique_gifts", true)
                    .put("premium_subscription", true)
                    .put("gifts_from_channels", true);
            if (room instanceof Gathering gathering && gathering.kind() != Gathering.Kind.CHANNEL) {
                full.set("permissions", gathering.permissions().json());
            }
            return full;
        });
    }

    private JsonNode member(Parameters call) {
        var room = backend.chats().of(call);
        var id = call.number("user_id").orElseThrow(() -> Refusal.badRequest("invalid user_id specified"));
        return backend.monitor().look(() -> switch (room) {
            case Gathering gathering -> member(gathering, id);
            case Conversation person -> {
                requireStarted(person);
                yield Membership.MEMBER.json(userIn(person, id), Gathering.Kind.GROUP);
            }
        });
    }

    /// Of others only as long as the bot is in the chat itself, see
    /// [getChatMember](https://core.telegram.org/bots/api#getchatmember).
    private ObjectNode member(Gathering gathering, long id) {
        if (id == backend.bot().id()) {
            GatheringAccess.requireReading(gathering);
            return gathering.bot().json(backend.bot().user(), gathering.kind());
        }
        gathering.requireReachable();
        if (gathering.kind() == Gathering.Kind.CHANNEL && !gathering.bot().isAdministrator()) {
            throw Refusal.badRequest("member list is inaccessible");
        }
        var other = gathering.otherBots().values().stream()
                .filter(bot -> bot.id() == id)
                .findFirst();
        if (other.isPresent()) {
            return Membership.MEMBER.json(backend.wire().user(other.get()), gathering.kind());
        }
        var person = backend.people().find(id).orElseThrow(() -> Refusal.badRequest("user not found"));
        return gathering.membershipOf(id).json(person.profile().user(), gathering.kind());
    }

    private JsonNode administrators(Parameters call) {
        var gathering = gathering(call, "there are no administrators in the private chat");
        return backend.monitor().look(() -> {
            gathering.requireReachable();
            var administrators = Json.array();
            gathering.people().forEach((id, standing) -> {
                if (standing.isAdministrator()) {
                    var user = backend.people().find(id).orElseThrow().profile().user();
                    administrators.add(standing.json(user, gathering.kind()));
                }
            });
            if (gathering.bot().isAdministrator()) {
                administrators.add(gathering.bot().json(backend.bot().user(), gathering.kind()));
            }
            return administrators;
        });
    }

    private JsonNode count(Parameters call) {
        var room = backend.chats().of(call);
        return backend.monitor().look(() -> {
            if (!(room instanceof Gathering gathering)) {
                return Json.number(2);
            }
            gathering.requireReachable();
            var people = gathering.people().values().stream()
                    .filter(Membership::isPresent)
                    .count();
            return Json.number(people + gathering.otherBots().size() + 1);
        });
    }

    private JsonNode leave(Parameters call) {
        var gathering = gathering(call, "chat member status can't be changed in private chats");
        backend.monitor().run(() -> {
            gathering.requireReachable();
            new GatheringLife(backend).botLeaves(gathering);
        });
        return Json.bool(true);
    }

    private Gathering gathering(Parameters call, String otherwise) {
        if (backend.chats().of(call) instanceof Gathering gathering) {
            return gathering;
        }
        throw Refusal.badRequest(otherwise);
    }

    private ObjectNode userIn(Conversation chat, long id) {
        if (id == backend.bot().id()) {
            return backend.bot().user();
        }
        if (id == chat.id()) {
            return chat.profile().user();
        }
        throw Refusal.badRequest("user not found");
    }

    private static void requireStarted(Conversation person) {
        if (!person.isStarted()) {
            throw Refusal.badRequest("chat not found");
        }
    }
}
