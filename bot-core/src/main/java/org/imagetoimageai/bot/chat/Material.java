package org.imagetoimageai.bot.chat;

import java.util.List;
import java.util.Optional;

/// What came along with words or a command.
///
/// @param pictures sent by the caller with it, in their order
/// @param quote    the message it replies to
public record Material(List<PictureRef> pictures, Optional<Quote> quote) {

    public static final Material NONE = new Material(List.of(), Optional.empty());

    public Material {
        pictures = List.copyOf(pictures);
    }

    public static Material of(List<PictureRef> pictures) {
        return new Material(pictures, Optional.empty());
    }

    /// A message that was replied to, or that a command was called on.
    ///
    /// @param message  where it stands, if it is one of ours
    /// @param pictures what it shows; an album's other pictures too where the platform tells them
    public record Quote(Author author, Optional<DeliveredMessage> message, List<PictureRef> pictures) {

        public Quote {
            pictures = List.copyOf(pictures);
        }
    }

    /// Whose message it is. Other people's pictures are input only.
    public enum Author {
        CALLER,
        US,
        SOMEBODY_ELSE
    }
}
