package org.imagetoimageai.bot.chat;

import java.util.Locale;
import java.util.Map;

/// Somebody asked for something.
///
/// @param deliveryId the platform's own id of this call, unique on the platform: a repeat carries the same and does
/// nothing twice
/// @param caller     who
/// @param place      where it was said, and where an answer for everybody there would go
/// @param locale     the language the platform shows them, a hint only
public record Invocation(String deliveryId, PersonRef caller, Destination place, Locale locale, Ask ask) {

    /// What was asked.
    public sealed interface Ask {

        /// A command by name, with what was given for each option by the option's name, unchecked.
        record Command(String name, Map<String, String> given) implements Ask {

            public Command {
                given = Map.copyOf(given);
            }

            @Override
            public String toString() {
                return "/" + name;
            }
        }

        /// A button was pressed.
        record Press(String token) implements Ask {}

        /// Words without a command, in a direct message: perhaps the answer to a [Reply.Form].
        record Words(String words) implements Ask {

            @Override
            public String toString() {
                return "[words]";
            }
        }

        /// Something else in a direct message that nothing is done with yet, e.g. a picture or a voice message.
        record Other() implements Ask {}
    }
}
