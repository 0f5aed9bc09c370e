package org.imagetoimageai.bot.chat;

import java.util.List;

/// The immediate answer, to the caller only. Nothing of value travels in it: results are deliveries.
public sealed interface Reply {

    /// Words, perhaps with buttons. Split where the platform takes less; buttons go under the last piece.
    record Say(Text text, List<Button> buttons) implements Reply {

        public Say {
            buttons = List.copyOf(buttons);
        }

        public Say(Text text) {
            this(text, List.of());
        }
    }

    /// Words that take the place of the message whose button was pressed; a new message when there is none.
    record Update(Text text, List<Button> buttons) implements Reply {

        public Update {
            buttons = List.copyOf(buttons);
        }
    }

    /// A word or two that need not stay, e.g. a toast. Where nothing was pressed, said like [Say].
    record Note(Text text) implements Reply {}

    /// Asks for words. The answer comes as [Invocation.Ask.Words].
    record Form(Text question, Text placeholder) implements Reply {}

    /// Words that will change while a request lives. The adapter tells [CommandDispatcher#shown] where they stand, so
    /// that they
    /// can be amended there.
    record Progress(Text text, List<Button> buttons, String tracker) implements Reply {

        public Progress {
            buttons = List.copyOf(buttons);
        }
    }
}
