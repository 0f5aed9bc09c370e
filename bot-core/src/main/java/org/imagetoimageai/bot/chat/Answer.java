package org.imagetoimageai.bot.chat;

import java.util.List;
import java.util.Locale;

/// Everything said in answer to one invocation, in order, in the language the person chose.
public record Answer(Locale locale, List<Reply> replies) {

    public Answer {
        replies = List.copyOf(replies);
    }
}
