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

    /// A file that arrives byte for byte.
    record File(Picture picture, Text caption, List<Button> buttons) implements Content {

        public File {
            buttons = List.copyOf(buttons);
        }
    }
}
