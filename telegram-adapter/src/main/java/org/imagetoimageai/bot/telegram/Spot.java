package org.imagetoimageai.bot.telegram;

import java.util.Optional;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.PersonRef;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Where in a chat a message goes.
///
/// @param thread  the [topic](https://core.telegram.org/bots/api#forumtopic), where there is one
/// @param answers the message it replies to, if any
record Spot(String chat, @Nullable Integer thread, @Nullable Integer answers) {

    static Spot of(PersonRef person) {
        return new Spot(person.id(), null, null);
    }

    static Spot of(Destination to) {
        return switch (to) {
            case Destination.Direct direct -> of(direct.person());
            case Destination.Channel channel ->
                new Spot(channel.id(), channel.thread().map(Integer::valueOf).orElse(null), null);
        };
    }

    /// Below the message.
    static Spot below(Message message) {
        return new Spot(String.valueOf(message.getChatId()), topic(message).orElse(null), message.getMessageId());
    }

    /// Replies in a group without topics carry a thread too, to which nobody can send.
    static Optional<Integer> topic(Message message) {
        return Boolean.TRUE.equals(message.getIsTopicMessage())
                ? Optional.ofNullable(message.getMessageThreadId())
                : Optional.empty();
    }

    Spot in(String otherChat) {
        return otherChat.equals(chat) ? this : new Spot(otherChat, thread, null);
    }

    /// A message that is gone meanwhile is answered all the same.
    @Nullable
    ReplyParameters reply() {
        return answers == null
                ? null
                : ReplyParameters.builder()
                        .messageId(answers)
                        .allowSendingWithoutReply(true)
                        .build();
    }

    @Override
    public String toString() {
        return "[spot]";
    }
}
