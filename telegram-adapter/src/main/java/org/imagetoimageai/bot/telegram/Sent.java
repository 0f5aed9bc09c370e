package org.imagetoimageai.bot.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Material.Author;
import org.imagetoimageai.bot.chat.Material.Quote;
import org.imagetoimageai.bot.chat.PictureRef;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginUser;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/// What somebody sent at once: one message, or an album, whose words stand on any one of its messages.
record Sent(List<Message> messages) {

    Sent {
        messages = messages.stream()
                .sorted(Comparator.comparingInt(Message::getMessageId))
                .toList();
    }

    /// The one with the words, if one has any.
    Message speaking() {
        return messages.stream()
                .filter(message -> !words(message).isBlank())
                .findFirst()
                .orElse(messages.getFirst());
    }

    String words() {
        return words(speaking());
    }

    List<PictureRef> pictures() {
        return messages.stream().flatMap(Sent::picture).toList();
    }

    /// Nothing but files that call themselves something else than a picture: the kind of the first.
    Optional<FileKind> unreadable() {
        var kinds = messages.stream()
                .map(message -> Optional.ofNullable(message.getAnimation() == null ? message.getDocument() : null)
                        .map(FileKind::of)
                        .filter(FileKind::isNoPicture))
                .toList();
        return kinds.stream().allMatch(Optional::isPresent) ? kinds.getFirst() : Optional.empty();
    }

    /// What it replies to; in a topic Telegram takes everything for a reply to the topic's opening.
    Optional<Message> answered() {
        return messages.stream()
                .map(Message::getReplyToMessage)
                .filter(Objects::nonNull)
                .filter(message -> message.getForumTopicCreated() == null)
                .findFirst();
    }

    /// What was forwarded from somebody else is a quote, not the sender's own.
    Material material(long bot) {
        if (isForwarded()) {
            return new Material(List.of(), Optional.of(new Quote(Author.SOMEBODY_ELSE, Optional.empty(), pictures())));
        }
        return new Material(pictures(), answered().map(message -> quote(message, bot)));
    }

    private boolean isForwarded() {
        var sender = speaking().getFrom();
        return messages.stream()
                .map(Message::getForwardOrigin)
                .filter(Objects::nonNull)
                .anyMatch(origin -> !(origin instanceof MessageOriginUser user
                        && sender != null
                        && user.getSenderUser().getId().equals(sender.getId())));
    }

    private Quote quote(Message message, long bot) {
        var author = author(message, bot);
        var ours = author == Author.US
                ? Optional.of(MessageRef.of(message).delivered())
                : Optional.<DeliveredMessage>empty();
        return new Quote(author, ours, picture(message).toList());
    }

    private Author author(Message message, long bot) {
        if (isFrom(message, bot)) {
            return Author.US;
        }
        var sender = speaking().getFrom();
        return message.getSenderChat() == null && sender != null && isFrom(message, sender.getId())
                ? Author.CALLER
                : Author.SOMEBODY_ELSE;
    }

    static boolean isFrom(Message message, long user) {
        return message.getFrom() != null && message.getFrom().getId() == user;
    }

    /// What a person sends, as opposed to what the chat says about itself (a pinned message, a new timer).
    boolean isSomething() {
        var message = speaking();
        return Stream.<@Nullable Object>of(
                        message.getText(),
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

    private static String words(Message message) {
        return message.getText() != null ? message.getText() : Objects.requireNonNullElse(message.getCaption(), "");
    }

    /// The largest size of a photo, or a file, whatever it calls itself: what it is, its content tells. A moving
    /// picture
    /// comes as a film.
    private static Stream<PictureRef> picture(Message message) {
        if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
            return message.getPhoto().stream()
                    .max(Comparator.comparingLong(Sent::area))
                    .map(PhotoSize::getFileId)
                    .map(Sent::ref)
                    .stream();
        }
        return message.getDocument() == null || message.getAnimation() != null
                ? Stream.of()
                : Stream.of(ref(message.getDocument().getFileId()));
    }

    private static long area(PhotoSize size) {
        return (long) size.getWidth() * size.getHeight();
    }

    private static PictureRef ref(String fileId) {
        return new PictureRef(TelegramPlatform.ID, fileId);
    }

    @Override
    public String toString() {
        return "[" + messages.size() + " sent]";
    }
}
