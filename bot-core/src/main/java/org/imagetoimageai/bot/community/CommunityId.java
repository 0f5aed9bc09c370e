package org.imagetoimageai.bot.community;

import java.util.UUID;

/// A server, workspace or group that has added the product.
public record CommunityId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
