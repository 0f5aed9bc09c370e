package org.imagetoimageai.bot.generation;

import java.util.Optional;
import java.util.Set;
import org.imagetoimageai.bot.account.PlatformName;

/// The call that brought a wish.
///
/// @param deliveryId the platform's id of the call: the same wish twice is one request
/// @param asker      who called and where, as the platform names them; not stored, and not known any more when a
///                   kept request goes on
public record Origin(PlatformName platform, String deliveryId, Optional<Asker> asker) {

    /// Somebody in a place.
    ///
    /// @param places where the call comes from; for what is pressed in direct messages, wherever the person gave
    ///               commands before
    public record Asker(String person, Set<String> places) {

        public Asker {
            places = Set.copyOf(places);
        }

        @Override
        public String toString() {
            return "[asker]";
        }
    }
}
