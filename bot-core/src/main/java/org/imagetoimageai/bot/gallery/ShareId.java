package org.imagetoimageai.bot.gallery;

import java.util.UUID;

/// One picture's being shown in one shared place, from the moment it was allowed until it is taken back.
public record ShareId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
