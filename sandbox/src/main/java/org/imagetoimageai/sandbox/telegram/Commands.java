package org.imagetoimageai.sandbox.telegram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The bot's command lists by scope and language, see
/// [setMyCommands](https://core.telegram.org/bots/api#setmycommands) and [Determining list of
/// commands](https://core.telegram.org/bots/api#determining-list-of-commands). Guarded by the [Monitor].
final class Commands {
    private static final int MOST = 100;
    private static final int LONGEST_DESCRIPTION = 256;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final List<String> SCOPES = List.of(
            "default",
            "all_private_chats",
            "all_group_chats",
            "all_chat_administrators",
            "chat",
            "chat_administrators",
            "chat_member");

    private final Map<Key, ArrayNode> lists = new HashMap<>();

    void set(Parameters call) {
        var key = key(call);
        var given = call.json("commands").orElseThrow(() -> Refusal.badRequest("parameter \"commands\" is required"));
        if (!given.isArray()) {
            throw Refusal.badRequest("expected an Array of BotCommand");
        }
        if (given.size() > MOST) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        var list = Json.array();
        for (var command : given) {
            list.add(valid(command));
        }
        lists.put(key, list);
    }

    ArrayNode get(Parameters call) {
        return lists.getOrDefault(key(call), Json.array());
    }

    void delete(Parameters call) {
        lists.remove(key(call));
    }

    /// The list a person sees in the private chat: the narrowest scope that has one, there their language first.
    ArrayNode shownTo(Profile person) {
        return first(person, List.of("chat:" + person.id(), "all_private_chats:", "default:"));
    }

    /// The list a person sees in a group.
    ArrayNode shownIn(Gathering group, Profile person) {
        var scopes = new ArrayList<String>();
        scopes.add("chat_member:" + group.id() + ":" + person.id());
        if (group.membershipOf(person.id()).isAdministrator()) {
            scopes.add("chat_administrators:" + group.id());
            scopes.add("chat:" + group.id());
            scopes.add("all_chat_administrators:");
        } else {
            scopes.add("chat:" + group.id());
        }
        scopes.addAll(List.of("all_group_chats:", "default:"));
        return first(person, scopes);
    }

    private ArrayNode first(Profile person, List<String> scopes) {
        var language = person.language().split("-", 2)[0];
        for (var scope : scopes) {
            for (var code : List.of(language, "")) {
                var list = lists.get(new Key(scope, code));
                if (list != null && !list.isEmpty()) {
                    return list;
                }
            }
        }
        return Json.array();
    }

    private static JsonNode valid(JsonNode command) {
        var name = command.path("command").asString("");
        var bare = name.startsWith("/") ? name.substring(1) : name;
        if (!NAME.matcher(bare).matches()) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        var description = command.path("description").asString("").trim();
        if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
            throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return Json.object().put("command", bare).put("description", description);
    }

    private static Key key(Parameters call) {
        var scope = call.json("scope").orElse(Json.object().put("type", "default"));
        var type = scope.path("type").asString("");
        if (!SCOPES.contains(type)) {
            throw Refusal.badRequest("can't parse BotCommandScope: Unsupported type specified");
        }
        var language = call.text("language_code").orElse("");
        if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
            throw Refusal.badRequest("invalid language code specified");
        }
        return new Key(type + ":" + place(type, scope), language);
    }

    private static String place(String type, JsonNode scope) {
        if (!type.startsWith("chat")) {
            return "";
        }
        if (!scope.has("chat_id")) {
            throw Refusal.badRequest("can't parse BotCommandScope: Can't find field \"chat_id\"");
        }
        var chat = scope.path("chat_id").asString("");
        if (!type.equals("chat_member")) {
            return chat;
        }
        if (!scope.has("user_id")) {
            throw Refusal.badRequest("can't parse BotCommandScope: Can't find field \"user_id\"");
        }
        return chat + ":" + scope.path("user_id").asString("");
    }

    private record Key(String scope, String language) {}
}
