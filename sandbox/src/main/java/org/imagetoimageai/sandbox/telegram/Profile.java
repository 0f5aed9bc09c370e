package org.imagetoimageai.sandbox.telegram;

import tools.jackson.databind.node.ObjectNode;

/// Who a person is, see [User](https://core.telegram.org/bots/api#user).
record Profile(long id, String firstName, String username, String language) {

    Profile speaking(String other) {
        return new Profile(id, firstName, username, other);
    }

    ObjectNode user() {
        var user = Json.object().put("id", id).put("is_bot", false).put("first_name", firstName);
        if (!username.isEmpty()) {
            user.put("username", username);
        }
        return language.isEmpty() ? user : user.put("language_code", language);
    }

    ObjectNode chat() {
        var chat = Json.object().put("id", id).put("first_name", firstName);
        if (!username.isEmpty()) {
            chat.put("username", username);
        }
        return chat.put("type", "private");
    }
}
