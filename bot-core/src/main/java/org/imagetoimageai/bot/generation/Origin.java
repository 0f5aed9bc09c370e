package org.imagetoimageai.bot.generation;

import java.util.Optional;
import org.imagetoimageai.bot.account.PlatformName;

/// The call that brought a wish.
///
/// @param deliveryId the platform's id of the call: the same wish twice is one request
/// @param asker      who called and where, as the platform names them; not stored, and not known any more when a
///                   kept request goes on
public record Origin(PlatformName platform, String deliveryId, Optional<Asker> asker) {

    /// Somebody in a place.
    ///
    /// @param place the shared place; empty in direct messages
    public record Asker(String person, Optional<String> place) {

        @Override
        public String toString() {
            return "[asker]";
        }
    }
}
