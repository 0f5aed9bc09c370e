package org.imagetoimageai.bot.account;

import java.util.UUID;

/// Who somebody is, on every platform they were linked from.
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
