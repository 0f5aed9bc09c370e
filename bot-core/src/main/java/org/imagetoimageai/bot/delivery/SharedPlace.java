package org.imagetoimageai.bot.delivery;

import java.util.Optional;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.PlatformId;

/// A place that several people see.
///
/// @param title its name, as far as it is known; may be a person's words
/// @param via   the place whose members show their pictures here, where membership decides; none where it was
///              asked in
public record SharedPlace(Channel channel, Optional<String> title, Optional<String> via) {

    private static final int FIELDS = 5;

    public static SharedPlace of(Channel channel, Optional<String> title) {
        return new SharedPlace(channel, title.map(SharedPlace::onOneLine), Optional.empty());
    }

    /// The same, for members of a place only.
    SharedPlace forMembersOf(String place) {
        return new SharedPlace(channel, title, Optional.of(place));
    }

    /// Where membership is asked about.
    Channel membership() {
        return new Channel(channel.platform(), via.orElse(channel.id()), Optional.empty());
    }

    /// To be sealed.
    String words() {
        return String.join(
                "\n",
                channel.platform().value(),
                channel.id(),
                channel.thread().orElse(""),
                title.orElse(""),
                via.orElse(""));
    }

    static SharedPlace ofWords(String words) {
        var lines = words.split("\n", FIELDS);
        return new SharedPlace(
                new Destination.Channel(new PlatformId(lines[0]), lines[1], given(lines[2])),
                given(lines[3]),
                given(lines[4]));
    }

    private static Optional<String> given(String line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static String onOneLine(String title) {
        return title.replaceAll("\\s+", " ").strip();
    }

    @Override
    public String toString() {
        return channel.toString();
    }
}
