package org.imagetoimageai.sandbox.telegram;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where updates are to be sent, if anywhere, and what went wrong last, see
/// [WebhookInfo](https://core.telegram.org/bots/api#webhookinfo). Guarded by the [Monitor].
final class Webhook {
    private @Nullable Target target;
    private @Nullable Trouble trouble;
    private Instant nextChange = Instant.MIN;

    Optional<Target> target() {
        return Optional.ofNullable(target);
    }

    boolean isSet() {
        return target != null;
    }

    void set(Target to) {
        if (!to.equals(target)) {
            target = to;
            trouble = null;
        }
    }

    void clear() {
        target = null;
        trouble = null;
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    void note(Trouble latest) {
        trouble = latest;
    }

    /// Once a second at most.
    boolean mayChange(Instant now) {
        if (now.isBefore(nextChange)) {
            return false;
        }
        nextChange = now.plusSeconds(1);
        return true;
    }

    record Target(URI url, String secret, int connections) {}

    record Trouble(Instant at, String words) {}
}
