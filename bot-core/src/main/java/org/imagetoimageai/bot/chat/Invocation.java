package org.imagetoimageai.bot.chat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Somebody asked for something.
///
/// @param deliveryId the platform's own id of this call, unique on the platform: a repeat carries the same and
///                   does nothing twice
/// @param caller     who
/// @param place      where it was said, and where an answer for everybody there would go
/// @param placeTitle what people there call the place, if the platform told; perhaps a person's words
/// @param locale     the language the platform shows them, a hint only
public record Invocation(
        String deliveryId, PersonRef caller, Destination place, Optional<String> placeTitle, Locale locale, Ask ask) {

    /// In a place without a title, like a direct message.
    public Invocation(String deliveryId, PersonRef caller, Destination place, Locale locale, Ask ask) {
        this(deliveryId, caller, place, Optional.empty(), locale, ask);
    }

    /// The same call with something else asked.
    public Invocation asking(Ask other) {
        return new Invocation(deliveryId, caller, place, placeTitle, locale, other);
    }

    /// What was asked.
    public sealed interface Ask {

        /// A command by name, with what was given for each option by the option's name, unchecked.
        ///
        /// @param channel the place that an [Option.Place] names, or else the place asked in
        record Command(String name, Map<String, String> given, Material material, Optional<ChannelSeen> channel)
                implements Ask {

            public Command {
                given = Map.copyOf(given);
            }

            public Command(String name, Map<String, String> given) {
                this(name, given, Material.NONE, Optional.empty());
            }

            @Override
            public String toString() {
                return "/" + name;
            }
        }

        /// A button was pressed.
        ///
        /// @param under the message of ours that it stands under, where the platform tells
        record Press(String token, Optional<DeliveredMessage> under) implements Ask {

            public Press(String token) {
                this(token, Optional.empty());
            }
        }

        /// Words without a command, pictures without a command, or both: in a direct message, or as a reply to a
        /// message of ours. Perhaps the answer to a [Reply.Form].
        ///
        /// @param words empty where only pictures came
        record Words(String words, Material material) implements Ask {

            public Words(String words) {
                this(words, Material.NONE);
            }

            @Override
            public String toString() {
                return "[words]";
            }
        }

        /// Something else in a direct message that nothing is done with, e.g. a voice message.
        ///
        /// @param kind what people call a file of its kind, such as `PDF`, where it is one of no use to us
        record Other(Optional<String> kind) implements Ask {

            public Other() {
                this(Optional.empty());
            }
        }
    }
}
