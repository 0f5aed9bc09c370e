package org.imagetoimageai.sandbox.telegram;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.jspecify.annotations.Nullable;

/// A person at work in one chat or topic. What they write reaches the bot only if the platform lets it, see
/// [privacy mode](https://core.telegram.org/bots/features#privacy-mode).
public final class TelegramMember {
    private final Backend backend;
    private final Room room;
    private final TelegramPerson person;
    private final @Nullable Integer topic;
    private final boolean anonymous;

    TelegramMember(Backend backend, Room room, TelegramPerson person, @Nullable Integer topic, boolean anonymous) {
        this.backend = backend;
        this.room = room;
        this.person = person;
        this.topic = topic;
        this.anonymous = anonymous;
    }

    public TelegramPerson person() {
        return person;
    }

    /// As an administrator who remains anonymous, in groups only: the bot learns the group's name instead of theirs.
    ///
    /// @throws IllegalStateException when they are no administrator
    public TelegramMember anonymously() {
        var administrator = room instanceof Gathering gathering
                && backend.monitor()
                        .look(() -> gathering.membershipOf(person.id()).isAdministrator());
        if (!administrator) {
            throw new IllegalStateException(person.name() + " is no administrator");
        }
        return new TelegramMember(backend, room, person, topic, true);
    }

    public ChatMessage sends(String text) {
        return pen().writes(Bodies.text(text));
    }

    public ChatMessage repliesTo(ChatMessage answered, String text) {
        return pen().answers(answered, Bodies.text(text));
    }

    /// Answers a part of a message.
    public ChatMessage quotes(ChatMessage answered, String quote, String text) {
        return pen().quotes(answered, quote, Bodies.text(text));
    }

    public ChatMessage repliesWithPhoto(ChatMessage answered, byte[] picture, String caption) {
        return pen().answers(answered, bodies().photo(picture, caption));
    }

    public ChatMessage repliesWithDocument(ChatMessage answered, String name, byte[] bytes, String caption) {
        return pen().answers(answered, bodies().document(name, bytes, caption));
    }

    /// Sends formatted text exactly so, without what the app would recognise.
    public ChatMessage sendsFormatted(String text, List<MessageEntity> entities) {
        return pen().writes(Body.of(new Words(text, entities)));
    }

    public ChatMessage sendsPhoto(byte[] picture, String caption) {
        return pen().writes(bodies().photo(picture, caption));
    }

    public ChatMessage sendsDocument(String name, byte[] bytes, String caption) {
        return pen().writes(bodies().document(name, bytes, caption));
    }

    /// With the type their app claims, true or not.
    public ChatMessage sendsDocument(String name, String mimeType, byte[] bytes, String caption) {
        return pen().writes(bodies().document(name, mimeType, bytes, caption));
    }

    /// 2 to 10 photos at once, the caption under one of them.
    ///
    /// @param captionOn from 0
    public List<ChatMessage> sendsAlbum(List<byte[]> pictures, int captionOn, String caption) {
        return pen().album(bodies().photos(pictures, captionOn, caption));
    }

    /// 2 to 10 documents at once, by name.
    public List<ChatMessage> sendsDocuments(SequencedMap<String, byte[]> named, int captionOn, String caption) {
        return pen().album(bodies().documents(named, captionOn, caption));
    }

    public ChatMessage sendsSticker(String emoji) {
        return pen().writes(bodies().sticker(emoji));
    }

    public ChatMessage sendsVoice(int seconds) {
        return pen().writes(bodies().voice(seconds));
    }

    /// A message of any chat, with its picture.
    public ChatMessage forwards(ChatMessage message) {
        var from = backend.chats().find(message.chatId()).orElseThrow();
        return pen().writes(Bodies.forwarded(message, backend.wire().origin(from, message)));
    }

    /// Changes the words of their own message.
    public ChatMessage edits(ChatMessage message, String text) {
        return pen().edits(message, text);
    }

    /// For everybody; bots are not told.
    public void deletes(ChatMessage message) {
        pen().deletes(message);
    }

    /// Presses the button with this label.
    public Press press(ChatMessage message, String label) {
        return press(message.id(), button -> button.label().equals(label), label);
    }

    /// Presses the button with this `callback_data`.
    public Press pressData(ChatMessage message, String data) {
        return press(message.id(), button -> button.data().equals(data), data);
    }

    Press press(int messageId, Predicate<ChatMessage.Button> wanted, String name) {
        return pen().press(messageId, wanted, name);
    }

    private Pen pen() {
        return new Pen(backend, room, person.profile(), topic, anonymous);
    }

    private Bodies bodies() {
        return new Bodies(backend.files());
    }
}
