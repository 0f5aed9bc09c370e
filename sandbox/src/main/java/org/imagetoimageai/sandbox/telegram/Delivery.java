package org.imagetoimageai.sandbox.telegram;

import java.util.Locale;

/// Which messages of people reach the bot, see [privacy
/// mode](https://core.telegram.org/bots/features#privacy-mode): in a group, a bot that is no administrator gets
/// service messages, replies to its own messages, commands that name it, and commands without a name only if it was the
/// last bot to post. Mentions do not count, nor does an album's caption for the other pictures of the album. A reply to
/// another bot is that bot's, whatever it says.
final class Delivery {
    private final Updates updates;
    private final Wire wire;
    private final BotProfile bot;

    Delivery(Updates updates, Wire wire, BotProfile bot) {
        this.updates = updates;
        this.wire = wire;
        this.bot = bot;
    }

    void deliver(Room room, ChatMessage message) {
        queue(room, message, "");
    }

    void deliverEdit(Room room, ChatMessage message) {
        queue(room, message, "edited_");
    }

    private void queue(Room room, ChatMessage message, String prefix) {
        if (reaches(room, message)) {
            updates.add(prefix + (isChannel(room) ? "channel_post" : "message"), wire.message(room, message));
        }
    }

    private boolean reaches(Room room, ChatMessage message) {
        if (!(room instanceof Gathering gathering)) {
            return true;
        }
        if (!gathering.bot().isPresent() || message.author().isAnyBot()) {
            return false;
        }
        return message.isService()
                || isChannel(room)
                || gathering.botReadsAll()
                || isMeantForTheBot(gathering, message);
    }

    private boolean isMeantForTheBot(Gathering gathering, ChatMessage message) {
        var answered = gathering.get(message.replyTo());
        if (answered != null && answered.author().isAnyBot()) {
            return answered.fromBot();
        }
        var own = "@" + bot.username().toLowerCase(Locale.ROOT);
        return message.entities().stream()
                .filter(entity -> entity.type().equals("bot_command"))
                .map(entity -> message.text().substring(entity.offset(), entity.end()))
                .anyMatch(command -> command.contains("@")
                        ? command.toLowerCase(Locale.ROOT).endsWith(own)
                        : gathering.botPostedLast() && message.text().startsWith(command));
    }

    private static boolean isChannel(Room room) {
        return room instanceof Gathering gathering && gathering.kind() == Gathering.Kind.CHANNEL;
    }
}
