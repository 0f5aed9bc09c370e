package org.imagetoimageai.sandbox.telegram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The parameters of one call. As in the published protocol, every value is a string whichever way it travelled;
/// numbers
/// and JSON-serialized objects are read where they are used. See
/// [Making requests](https://core.telegram.org/bots/api#making-requests).
final class Parameters {
    private final Map<String, String> values;
    private final Map<String, Upload> uploads;

    Parameters(Map<String, String> values, Map<String, Upload> uploads) {
        this.values = Map.copyOf(values);
        this.uploads = Map.copyOf(uploads);
        values.values().forEach(Parameters::requireWellFormed);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    OptionalLong number(String name) {
        var value = values.getOrDefault(name, "").trim();
        try {
            return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    boolean flag(String name) {
        return switch (values.getOrDefault(name, "").trim().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            default -> false;
        };
    }

    /// The JSON value, or empty when absent or blank.
    Optional<JsonNode> json(String name) {
        var value = values.getOrDefault(name, "");
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.parse(value));
        } catch (JacksonException e) {
            throw Refusal.badRequest("can't parse " + words(name) + " JSON object");
        }
    }

    /// The file under this name, or the one a value `attach://part` points to.
    Optional<Upload> upload(String name) {
        var direct = uploads.get(name);
        var value = values.getOrDefault(name, "");
        return direct == null && value.startsWith("attach://")
                ? Optional.ofNullable(uploads.get(value.substring("attach://".length())))
                : Optional.ofNullable(direct);
    }

    /// The fields of one object among the parameters as parameters of their own, with the same files.
    Parameters within(JsonNode object) {
        var fields = new HashMap<String, String>();
        object.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                var value = field.getValue();
                fields.put(field.getKey(), value.isString() ? value.stringValue() : Json.write(value));
            }
        });
        return new Parameters(fields, uploads);
    }

    ObjectNode forJournal() {
        var all = Json.object();
        values.forEach(all::put);
        uploads.forEach((name, file) ->
                all.putObject(name).put("file_name", file.name()).put("file_size", file.size()));
        return all;
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private static void requireWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw Refusal.badRequest("strings must be encoded in UTF-8");
            }
        }
    }
}
