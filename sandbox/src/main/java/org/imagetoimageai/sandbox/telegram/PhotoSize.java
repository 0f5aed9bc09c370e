package org.imagetoimageai.sandbox.telegram;

import tools.jackson.databind.node.ObjectNode;

/// One rendition of a photo, see [PhotoSize](https://core.telegram.org/bots/api#photosize).
public record PhotoSize(StoredFile file, int width, int height) {

    ObjectNode json() {
        return Json.object()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size())
                .put("width", width)
                .put("height", height);
    }
}
