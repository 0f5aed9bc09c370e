package org.imagetoimageai.sandbox.telegram;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode number(long value) {
        return MAPPER.getNodeFactory().numberNode(value);
    }

    static JsonNode bool(boolean value) {
        return MAPPER.getNodeFactory().booleanNode(value);
    }

    static JsonNode parse(String text) throws JacksonException {
        return MAPPER.readTree(text);
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
