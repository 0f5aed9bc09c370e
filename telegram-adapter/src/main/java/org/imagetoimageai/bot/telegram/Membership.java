package org.imagetoimageai.bot.telegram;

import java.util.Set;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent.PlaceJoined;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent.PlaceLeft;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent.Reachable;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent.Unreachable;
import org.imagetoimageai.bot.telegram.Reading.Happened;
import org.imagetoimageai.bot.telegram.Reading.Nothing;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/// The bot's own [membership](https://core.telegram.org/bots/api#chatmemberupdated) in a chat: in a private one the
/// person blocked it or let it back, in a group it came or went.
final class Membership {

    private static final Set<String> OUTSIDE = Set.of("left", "kicked");

    private Membership() {}

    static Reading read(ChatMemberUpdated change) {
        var isIn = !OUTSIDE.contains(change.getNewChatMember().getStatus());
        var wasIn = !OUTSIDE.contains(change.getOldChatMember().getStatus());
        var chat = change.getChat();
        var id = String.valueOf(chat.getId());
        if (Boolean.TRUE.equals(chat.isUserChat())) {
            var person = new PersonRef(TelegramPlatform.ID, id);
            return new Happened(isIn ? new Reachable(person) : new Unreachable(person));
        }
        if (isIn == wasIn) {
            return new Nothing();
        }
        return new Happened(isIn ? new PlaceJoined(TelegramPlatform.ID, id) : new PlaceLeft(TelegramPlatform.ID, id));
    }
}
