package org.imagetoimageai.bot.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent.PlaceMoved;
import org.imagetoimageai.bot.telegram.BotIdentity.Me;
import org.imagetoimageai.bot.telegram.Reading.Asked;
import org.imagetoimageai.bot.telegram.Reading.Happened;
import org.imagetoimageai.bot.telegram.Reading.Late;
import org.imagetoimageai.bot.telegram.Reading.Nothing;
import org.imagetoimageai.bot.telegram.Reading.Pressed;
import org.imagetoimageai.bot.telegram.Reading.Unnamed;
import org.imagetoimageai.bot.telegram.Reading.Unwanted;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Translates one update, or those of one album. In a group we hear commands and replies to our messages, and nothing
/// else.
final class UpdateReader {

    /// Who an anonymous administrator [is said to be](https://core.telegram.org/bots/api#message).
    private static final long ANONYMOUS = 1_087_968_824L;

    private final List<CommandSpec> specs;
    private final Me me;

    UpdateReader(List<CommandSpec> specs, Me me) {
        this.specs = List.copyOf(specs);
        this.me = me;
    }

    /// @param isRest whether the album these belong to has been answered
    Reading read(List<Update> parts, boolean isRest) {
        var update = parts.getFirst();
        var deliveryId = "update:" + update.getUpdateId();
        if (update.getMessage() != null) {
            var messages = parts.stream().map(Update::getMessage).toList();
            return message(deliveryId, new Sent(messages), isRest);
        }
        if (update.getCallbackQuery() != null) {
            return press(deliveryId, update.getCallbackQuery());
        }
        return update.getMyChatMember() == null ? new Nothing() : Membership.read(update.getMyChatMember());
    }

    private Reading message(String deliveryId, Sent sent, boolean isRest) {
        var message = sent.speaking();
        var moved = moved(message);
        if (moved.isPresent()) {
            return new Happened(moved.get());
        }
        if (message.getFrom() == null || message.getChat() == null) {
            return new Nothing();
        }
        if (isPrivate(message.getChat())) {
            return inPrivate(deliveryId, sent);
        }
        return isGroup(message.getChat()) ? inGroup(deliveryId, sent, isRest) : new Nothing();
    }

    private static Optional<PlaceMoved> moved(Message message) {
        var here = String.valueOf(message.getChatId());
        if (message.getMigrateToChatId() != null) {
            return Optional.of(new PlaceMoved(TelegramPlatform.ID, here, String.valueOf(message.getMigrateToChatId())));
        }
        return Optional.ofNullable(message.getMigrateFromChatId())
                .map(from -> new PlaceMoved(TelegramPlatform.ID, String.valueOf(from), here));
    }

    private Reading inPrivate(String deliveryId, Sent sent) {
        var ask = Typed.in(sent.words())
                .map(command -> command.isFor(me.username())
                        ? Optional.of(command.ask(specs, sent.material(me.id())))
                        : Optional.<Ask>empty())
                .orElseGet(() -> withoutCommand(sent));
        return ask.<Reading>map(asked -> asked(deliveryId, sent, asked, Optional.empty()))
                .orElseGet(Nothing::new);
    }

    private Optional<Ask> withoutCommand(Sent sent) {
        var unreadable = sent.unreadable();
        if (unreadable.isPresent()) {
            return Optional.of(new Ask.Other(unreadable.get().name()));
        }
        var isText = sent.speaking().getText() != null;
        if (isText || !sent.pictures().isEmpty()) {
            return Optional.of(new Ask.Words(sent.words(), sent.material(me.id())));
        }
        return sent.isSomething() ? Optional.of(new Ask.Other()) : Optional.empty();
    }

    private Reading inGroup(String deliveryId, Sent sent, boolean isRest) {
        var message = sent.speaking();
        var isAnonymous = isAnonymous(message);
        if (!isAnonymous && (isBot(message.getFrom()) || message.getSenderChat() != null)) {
            return new Nothing();
        }
        var shared = Optional.of(Spot.below(message));
        var command = Typed.in(sent.words());
        if (command.isPresent()) {
            if (!isForUs(command.get(), sent)) {
                return new Nothing();
            }
            return isAnonymous && !setsAPlace(command.get())
                    ? new Unnamed(Spot.below(message), locale(message.getFrom()))
                    : asked(deliveryId, sent, command.get().ask(specs, sent.material(me.id())), shared);
        }
        if (isAnonymous) {
            return new Nothing();
        }
        if (sent.answered().filter(answered -> Sent.isFrom(answered, me.id())).isPresent()) {
            return withoutCommand(sent)
                    .filter(Ask.Words.class::isInstance)
                    .<Reading>map(words -> asked(deliveryId, sent, words, shared))
                    .orElseGet(Nothing::new);
        }
        return isRest && !sent.pictures().isEmpty()
                ? new Late(person(message.getFrom()), locale(message.getFrom()))
                : new Nothing();
    }

    /// Several bots may be there. A command that names none is for us when we know it, unless it replies to another
    /// bot.
    private boolean isForUs(Typed command, Sent sent) {
        if (command.bot().isPresent()) {
            return command.isFor(me.username());
        }
        var repliesToAnotherBot = sent.answered()
                .filter(answered -> isBot(answered.getFrom()) && !Sent.isFrom(answered, me.id()))
                .isPresent();
        return command.spec(specs).isPresent() && !repliesToAnotherBot;
    }

    private boolean setsAPlace(Typed command) {
        return command.spec(specs)
                .filter(spec -> spec.options().stream().anyMatch(Option.Place.class::isInstance))
                .isPresent();
    }

    private static boolean isAnonymous(Message message) {
        return Sent.isFrom(message, ANONYMOUS)
                && message.getSenderChat() != null
                && Objects.equals(message.getSenderChat().getId(), message.getChatId());
    }

    /// Whether it is the group itself that speaks.
    static boolean isAnonymous(PersonRef person) {
        return person.id().equals(String.valueOf(ANONYMOUS));
    }

    private Asked asked(String deliveryId, Sent sent, Ask ask, Optional<Spot> shared) {
        var message = sent.speaking();
        var person = person(message.getFrom());
        var place = shared.<Destination>map(_ -> channel(message)).orElseGet(() -> new Destination.Direct(person));
        return new Asked(
                new Invocation(deliveryId, person, place, title(message.getChat()), locale(message.getFrom()), ask),
                Optional.empty(),
                shared);
    }

    private Reading press(String deliveryId, CallbackQuery query) {
        var message = query.getMessage();
        if (query.getData() == null || message == null || message.getChat() == null) {
            return new Unwanted(query.getId());
        }
        var person = person(query.getFrom());
        var isPrivate = isPrivate(message.getChat());
        var ask = new Ask.Press(query.getData(), ours(message).map(MessageRef::delivered));
        var place = isPrivate ? new Destination.Direct(person) : channel(message);
        return new Asked(
                new Invocation(deliveryId, person, place, title(message.getChat()), locale(query.getFrom()), ask),
                Optional.of(new Pressed(query.getId(), standing(message))),
                isPrivate ? Optional.empty() : Optional.of(Spot.of(place)));
    }

    private static Optional<MessageRef> standing(MaybeInaccessibleMessage message) {
        return message instanceof Message accessible ? Optional.of(MessageRef.of(accessible)) : Optional.empty();
    }

    /// A channel's post names no author; its copy in the channel's discussion group is Telegram's.
    private Optional<MessageRef> ours(MaybeInaccessibleMessage message) {
        return message instanceof Message accessible
                ? Optional.of(accessible)
                        .filter(one -> one.getFrom() == null || Sent.isFrom(one, me.id()))
                        .map(MessageRef::of)
                : Optional.empty();
    }

    private static Destination channel(MaybeInaccessibleMessage message) {
        var topic = message instanceof Message accessible ? Spot.topic(accessible) : Optional.<Integer>empty();
        return new Destination.Channel(
                TelegramPlatform.ID, String.valueOf(message.getChatId()), topic.map(String::valueOf));
    }

    private static Optional<String> title(Chat chat) {
        return Optional.ofNullable(chat.getTitle());
    }

    private static boolean isPrivate(Chat chat) {
        return Boolean.TRUE.equals(chat.isUserChat());
    }

    private static boolean isGroup(Chat chat) {
        return Boolean.TRUE.equals(chat.isGroupChat()) || Boolean.TRUE.equals(chat.isSuperGroupChat());
    }

    private static boolean isBot(User user) {
        return user != null && Boolean.TRUE.equals(user.getIsBot());
    }

    private static PersonRef person(User user) {
        return new PersonRef(TelegramPlatform.ID, String.valueOf(user.getId()));
    }

    private static Locale locale(User user) {
        return user.getLanguageCode() == null ? Phrasebook.FALLBACK : Locale.forLanguageTag(user.getLanguageCode());
    }
}
