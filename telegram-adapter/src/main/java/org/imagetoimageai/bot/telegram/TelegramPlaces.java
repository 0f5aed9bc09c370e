package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.chat.ChannelSeen;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Standing;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/// Asks Telegram about groups and channels, and about who may do what there. Nothing is remembered: rights change.
final class TelegramPlaces {

    /// A name, a number, or a link to a public one.
    private static final Pattern NAMED =
            Pattern.compile("(?:@|(?:https?://)?(?:t|telegram)\\.me/)(?<name>[A-Za-z]\\w{3,31})/?|(?<id>-?\\d{1,20})");

    private final BotApi api;

    TelegramPlaces(BotApi api) {
        this.api = api;
    }

    /// What the person is there now.
    Standing standing(PersonRef person, String chat) {
        var called = member(chat, Long.parseLong(person.id()));
        return called instanceof Done<ChatMember> done ? standing(done.result()) : Standing.UNKNOWN;
    }

    /// The group or channel that somebody named.
    Sight named(String words, PersonRef caller, long bot) {
        var named = NAMED.matcher(words.strip());
        if (!named.matches()) {
            return new Sight.Nothing();
        }
        var chat = named.group("id") != null ? named.group("id") : "@" + named.group("name");
        return look(chat, Optional.empty(), bot, id -> standing(caller, id) == Standing.ADMIN);
    }

    /// The place somebody is in.
    ///
    /// @param isAdmin when the message itself says so
    Sight here(Destination.Channel place, PersonRef caller, boolean isAdmin, long bot) {
        return look(place.id(), place.thread(), bot, id -> isAdmin || standing(caller, id) == Standing.ADMIN);
    }

    private Sight look(String named, Optional<String> thread, long bot, AdminQuestion isAdmin) {
        var called = api.call(GetChat.builder().chatId(named).build());
        if (!(called instanceof Done<ChatFullInfo> done)) {
            return Outcomes.wait(called).<Sight>map(Sight.Later::new).orElseGet(Sight.Nothing::new);
        }
        var chat = done.result();
        if (Boolean.TRUE.equals(chat.isUserChat())) {
            return new Sight.Nothing();
        }
        var id = String.valueOf(chat.getId());
        var us = member(id, bot);
        var wait = Outcomes.wait(us);
        if (wait.isPresent()) {
            return new Sight.Later(wait.get());
        }
        var mayPost = us instanceof Done<ChatMember> known && mayPost(known.result(), chat);
        var channel = new Destination.Channel(TelegramPlatform.ID, id, thread);
        var title = Optional.ofNullable(chat.getTitle()).orElse("");
        return new Sight.Seen(new ChannelSeen(channel, title, isAdmin.of(id), mayPost));
    }

    private Called<ChatMember> member(String chat, long user) {
        return api.call(GetChatMember.builder().chatId(chat).userId(user).build());
    }

    private static Standing standing(ChatMember member) {
        return switch (member.getStatus()) {
            case "creator", "administrator" -> Standing.ADMIN;
            case "member" -> Standing.MEMBER;
            case "restricted" ->
                member instanceof ChatMemberRestricted restricted && Boolean.TRUE.equals(restricted.getIsMember())
                        ? Standing.MEMBER
                        : Standing.OUTSIDE;
            case "left", "kicked" -> Standing.OUTSIDE;
            case String _ -> Standing.UNKNOWN;
        };
    }

    /// Whether pictures, too.
    private static boolean mayPost(ChatMember us, ChatFullInfo chat) {
        return switch (us.getStatus()) {
            case "creator" -> true;
            case "administrator" ->
                !Boolean.TRUE.equals(chat.isChannelChat())
                        || (us instanceof ChatMemberAdministrator admin
                                && Boolean.TRUE.equals(admin.getCanPostMessages()));
            case "member" -> !Boolean.TRUE.equals(chat.isChannelChat()) && isOpen(chat);
            case "restricted" ->
                us instanceof ChatMemberRestricted restricted
                        && Boolean.TRUE.equals(restricted.getIsMember())
                        && Boolean.TRUE.equals(restricted.getCanSendMessages())
                        && Boolean.TRUE.equals(restricted.getCanSendPhotos());
            case String _ -> false;
        };
    }

    /// Whether every member may send words and pictures.
    private static boolean isOpen(ChatFullInfo chat) {
        var permissions = chat.getPermissions();
        return permissions == null
                || (Boolean.TRUE.equals(permissions.getCanSendMessages())
                        && Boolean.TRUE.equals(permissions.getCanSendPhotos()));
    }

    /// What there was to see.
    sealed interface Sight {

        record Seen(ChannelSeen channel) implements Sight {}

        /// No such place, or none that is shown to us.
        record Nothing() implements Sight {}

        /// Telegram does not answer now.
        record Later(Duration after) implements Sight {}
    }

    @FunctionalInterface
    private interface AdminQuestion {
        boolean of(String chat);
    }
}
