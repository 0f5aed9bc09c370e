package org.imagetoimageai.sandbox.gemini;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One JSON object of a request, read as Google reads it: names in lowerCamelCase or snake_case, unknown ones refused
/// (see [ProtoJSON](https://protobuf.dev/programming-guides/json/)).
final class Message {

    private final ObjectNode node;
    private final String path;

    /// The path is empty for the whole request.
    Message(ObjectNode node, String path, Set<String> known) {
        this.node = node;
        this.path = path;
        var names = new HashSet<>(known);
        known.forEach(name -> names.add(snake(name)));
        node.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    var place = path.isEmpty() ? "" : " at '" + path + "'";
                    throw Refusal.invalidField(
                            path,
                            "Invalid JSON payload received. Unknown name \"" + name + "\"" + place
                                    + ": Cannot find field.");
                });
    }

    String path() {
        return path;
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    Optional<String> text(String name) {
        return find(name).map(value -> {
            if (!value.isString()) {
                throw Refusal.invalidField(at(name), "Invalid value at '" + at(name) + "' (TYPE_STRING)");
            }
            return value.asString();
        });
    }

    boolean flag(String name) {
        return find(name).map(JsonNode::asBoolean).orElse(false);
    }

    int number(String name, int otherwise) {
        return find(name).map(JsonNode::asInt).orElse(otherwise);
    }

    Optional<Message> message(String name, Set<String> known) {
        return find(name).map(value -> object(value, at(name), known));
    }

    List<Message> messages(String name, Set<String> known) {
        var messages = new ArrayList<Message>();
        for (var value : values(name)) {
            messages.add(object(value, at(name) + "[" + messages.size() + "]", known));
        }
        return messages;
    }

    List<String> texts(String name) {
        return values(name).stream().map(JsonNode::asString).toList();
    }

    /// A single value counts as a list of one, as at Google.
    private List<JsonNode> values(String name) {
        return find(name)
                .map(value -> value.isArray() ? List.copyOf(value.values()) : List.of(value))
                .orElse(List.of());
    }

    private static Message object(JsonNode value, String at, Set<String> known) {
        if (value instanceof ObjectNode object) {
            return new Message(object, at, known);
        }
        throw Refusal.invalidField(at, "Invalid value at '" + at + "', an object is expected");
    }

    private Optional<JsonNode> find(String name) {
        return node.optional(name).or(() -> node.optional(snake(name))).filter(value -> !value.isNull());
    }

    private String at(String name) {
        return path.isEmpty() ? snake(name) : path + "." + snake(name);
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
