package org.imagetoimageai.bot.vault;

import java.util.Set;
import java.util.UUID;

/// Whose key seals a thing: a person's account, a community, or the platform itself for what belongs to nobody
/// yet. Always named by the caller; nothing guesses it.
///
/// @param kind `account`, `community` or `platform`
/// @param id 1 to 100 characters
public record KeyOwner(String kind, String id) {

    private static final Set<String> KINDS = Set.of("account", "community", "platform");

    public KeyOwner {
        if (!KINDS.contains(kind) || id.isEmpty() || id.length() > 100) {
            throw new IllegalArgumentException("No such kind of key owner: " + kind);
        }
    }

    public static KeyOwner account(UUID id) {
        return new KeyOwner("account", id.toString());
    }

    public static KeyOwner community(UUID id) {
        return new KeyOwner("community", id.toString());
    }

    /// The service itself. Its keys are made at first use and need no [Vault#prepare].
    public static KeyOwner platform(String purpose) {
        return new KeyOwner("platform", purpose);
    }

    boolean isPlatform() {
        return kind.equals("platform");
    }
}
