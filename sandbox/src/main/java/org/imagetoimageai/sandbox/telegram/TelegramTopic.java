package org.imagetoimageai.sandbox.telegram;

import java.util.List;
import java.util.Objects;

/// One topic of a group, see [forum topics](https://core.telegram.org/bots/api#forumtopic).
///
/// @param id the `message_thread_id`
public record TelegramTopic(TelegramGroup group, int id, String name) {

    /// What stands in it, oldest first.
    public List<ChatMessage> messages() {
        return group.messages().stream()
                .filter(message -> Objects.equals(message.threadId(), id))
                .toList();
    }
}
