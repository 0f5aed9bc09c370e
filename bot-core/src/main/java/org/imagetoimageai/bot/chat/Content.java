package org.imagetoimageai.bot.chat;

import java.util.List;

/// What is delivered. One content is one message, except [Words] longer than the platform takes.
public sealed interface Content {

    List<Button> buttons();

    record Words(Text text, List<Button> buttons) implements Content {

        public Words {
            buttons = List.copyOf(buttons);
        }
    }

    /// A picture within [Capabilities], shown in the chat with words under it.
    record Card(Picture picture, Text caption, List<Button> buttons) implements Content {

        public Card {
            buttons = List.copyOf(buttons);
        }
    }

    /// Several pictures shown together, with words under them; each is a message of its own where the platform
    /// makes it so, in the same order. No platform takes buttons there.
    ///
    /// @param pictures 2 to 10
    record Album(List<Picture> pictures, Text caption) implements Content {

        public Album {
            pictures = List.copyOf(pictures);
            if (pictures.size() < 2 || pictures.size() > 10) {
                throw new IllegalArgumentException("An album shows 2 to 10 pictures, not " + pictures.size());
            }
        }

        @Override
        public List<Button> buttons() {
            return List.of();
        }
    }

    /// A file that arrives byte for byte.
    record File(Picture picture, Text caption, List<Button> buttons) implements Content {

        public File {
            buttons = List.copyOf(buttons);
        }
    }
}
