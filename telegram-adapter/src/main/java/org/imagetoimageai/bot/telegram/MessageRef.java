package org.imagetoimageai.bot.telegram;

import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// A message in a chat. Words under a picture are changed by another method than words alone, so it knows which it is.
record MessageRef(String chat, int id, boolean isMedia) {

    static MessageRef of(Message message) {
        return new MessageRef(
                String.valueOf(message.getChatId()),
                message.getMessageId(),
                message.hasPhoto() || message.hasDocument());
    }

    static MessageRef of(DeliveredMessage message) {
        var parts = message.reference().split(":", -1);
        return new MessageRef(parts[0], Integer.parseInt(parts[1]), parts[2].equals("media"));
    }

    DeliveredMessage delivered() {
        return new DeliveredMessage(TelegramPlatform.ID, chat + ":" + id + ":" + (isMedia ? "media" : "words"));
    }

    @Override
    public String toString() {
        return "[message]";
    }
}
