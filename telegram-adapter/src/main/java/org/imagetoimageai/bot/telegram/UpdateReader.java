package org.imagetoimageai.bot.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.CommandLine;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.telegram.Reading.Asked;
import org.imagetoimageai.bot.telegram.Reading.NotWords;
import org.imagetoimageai.bot.telegram.Reading.Nothing;
import org.imagetoimageai.bot.telegram.Reading.Pressed;
import org.imagetoimageai.bot.telegram.Reading.Unwanted;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Translates one update. We talk in private chats only; what happens in groups matters only when the bot comes or
/// goes.
final class UpdateReader {

    private static final Pattern COMMAND =
            Pattern.compile("/(?<name>\\w{1,32})(@(?<bot>\\w+))?(\\s(?<tail>.*))?", Pattern.DOTALL);

    private final List<CommandSpec> specs;
    private final String botName;

    /// @param botName the bot's own @name, without the @
    UpdateReader(List<CommandSpec> specs, String botName) {
        this.specs = List.copyOf(specs);
        this.botName = botName;
    }

    Reading read(Update update) {
        var deliveryId = "update:" + update.getUpdateId();
        if (update.getMessage() != null) {
            return message(deliveryId, update.getMessage());
        }
        if (update.getCallbackQuery() != null) {
            return press(deliveryId, update.getCallbackQuery());
        }
        return update.getMyChatMember() == null ? new Nothing() : Membership.read(update.getMyChatMember());
    }

    private Reading message(String deliveryId, Message message) {
        if (message.getFrom() == null || !isPrivate(message)) {
            return new Nothing();
        }
        var from = message.getFrom();
        if (message.getText() == null) {
            return isSomethingSent(message)
                    ? new NotWords(
                            invocation(deliveryId, from, new Ask.Other()),
                            Optional.ofNullable(message.getMediaGroupId()))
                    : new Nothing();
        }
        return ask(message.getText())
                .<Reading>map(ask -> new Asked(invocation(deliveryId, from, ask), Optional.empty()))
                .orElseGet(Nothing::new);
    }

    /// Empty when the words are for another bot.
    private Optional<Ask> ask(String words) {
        var command = COMMAND.matcher(words.strip());
        if (!command.matches()) {
            return Optional.of(new Ask.Words(words));
        }
        if (command.group("bot") != null && !command.group("bot").equalsIgnoreCase(botName)) {
            return Optional.empty();
        }
        var name = command.group("name").toLowerCase(Locale.ROOT);
        var tail = Objects.requireNonNullElse(command.group("tail"), "");
        return Optional.of(new Ask.Command(name, given(name, tail)));
    }

    private Map<String, String> given(String name, String tail) {
        return specs.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .map(spec -> CommandLine.split(spec, tail))
                .orElse(Map.of());
    }

    private Reading press(String deliveryId, CallbackQuery query) {
        var message = query.getMessage();
        if (query.getData() == null || message == null || !message.isUserMessage()) {
            return new Unwanted(query.getId());
        }
        return new Asked(
                invocation(deliveryId, query.getFrom(), new Ask.Press(query.getData())),
                Optional.of(new Pressed(query.getId(), standing(message))));
    }

    private static Optional<MessageRef> standing(MaybeInaccessibleMessage message) {
        return message instanceof Message accessible ? Optional.of(MessageRef.of(accessible)) : Optional.empty();
    }

    private static Invocation invocation(String deliveryId, User from, Ask ask) {
        var person = person(from);
        return new Invocation(deliveryId, person, new Destination.Direct(person), locale(from), ask);
    }

    /// What a person sends, as opposed to what the chat says about itself (a pinned message, a new timer).
    private static boolean isSomethingSent(Message message) {
        return Stream.<@Nullable Object>of(
                        message.getPhoto(),
                        message.getDocument(),
                        message.getSticker(),
                        message.getVoice(),
                        message.getAudio(),
                        message.getVideo(),
                        message.getVideoNote(),
                        message.getAnimation(),
                        message.getLivePhoto(),
                        message.getLocation(),
                        message.getContact(),
                        message.getPoll(),
                        message.getDice(),
                        message.getStory())
                .anyMatch(Objects::nonNull);
    }

    private static boolean isPrivate(Message message) {
        return message.getChat() != null
                && Boolean.TRUE.equals(message.getChat().isUserChat());
    }

    private static PersonRef person(User user) {
        return new PersonRef(TelegramPlatform.ID, String.valueOf(user.getId()));
    }

    private static Locale locale(User user) {
        return user.getLanguageCode() == null ? Phrasebook.FALLBACK : Locale.forLanguageTag(user.getLanguageCode());
    }
}
