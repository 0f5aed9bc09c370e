package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// Somebody with the Telegram app: what they do reaches the bot as an update, what they see is the chat as it stands.
/// The methods here are about the private chat with the bot; elsewhere they are [#in(TelegramGroup)].
public final class TelegramPerson {
    private final Backend backend;
    private final Conversation chat;
    private final Screen screen;

    TelegramPerson(Backend backend, Conversation chat) {
        this.backend = backend;
        this.chat = chat;
        this.screen = new Screen(backend, chat);
    }

    public long id() {
        return chat.profile().id();
    }

    public String name() {
        return chat.profile().firstName();
    }

    public String username() {
        return chat.profile().username();
    }

    public String language() {
        return backend.monitor().look(() -> chat.profile().language());
    }

    /// Changes the language of their app.
    public void speaks(String language) {
        backend.monitor().run(() -> chat.speak(language));
    }

    /// In the group, outside any topic.
    public TelegramMember in(TelegramGroup group) {
        return new TelegramMember(backend, group.gathering(), this, null, false);
    }

    public TelegramMember in(TelegramTopic topic) {
        return new TelegramMember(backend, topic.group().gathering(), this, topic.id(), false);
    }

    /// As a subscriber, or as an administrator, whose posts are the channel's.
    public TelegramMember in(TelegramChannel channel) {
        return new TelegramMember(backend, channel.gathering(), this, null, false);
    }

    public boolean hasStarted() {
        return backend.monitor().look(chat::isStarted);
    }

    public boolean hasBlocked() {
        return backend.monitor().look(chat::isBlocked);
    }

    /// Start, or Restart after a block, which lifts it first.
    public ChatMessage pressesStart() {
        return pressesStart("");
    }

    /// Start behind a [deep link](https://core.telegram.org/bots/features#deep-linking).
    public ChatMessage pressesStart(String payload) {
        if (hasBlocked()) {
            unblocks();
        }
        return sends(payload.isEmpty() ? "/start" : "/start " + payload);
    }

    public ChatMessage sends(String text) {
        return member().sends(text);
    }

    public ChatMessage repliesTo(ChatMessage answered, String text) {
        return member().repliesTo(answered, text);
    }

    /// Answers a part of a message.
    public ChatMessage quotes(ChatMessage answered, String quote, String text) {
        return member().quotes(answered, quote, text);
    }

    public ChatMessage repliesWithPhoto(ChatMessage answered, byte[] picture, String caption) {
        return member().repliesWithPhoto(answered, picture, caption);
    }

    /// Sends formatted text exactly so, without what the app would recognise.
    public ChatMessage sendsFormatted(String text, List<MessageEntity> entities) {
        return member().sendsFormatted(text, entities);
    }

    public ChatMessage sendsPhoto(byte[] picture, String caption) {
        return member().sendsPhoto(picture, caption);
    }

    public ChatMessage sendsDocument(String name, byte[] bytes, String caption) {
        return member().sendsDocument(name, bytes, caption);
    }

    /// With the type their app claims, true or not.
    public ChatMessage sendsDocument(String name, String mimeType, byte[] bytes, String caption) {
        return member().sendsDocument(name, mimeType, bytes, caption);
    }

    /// 2 to 10 photos at once, the caption under one of them.
    ///
    /// @param captionOn from 0
    public List<ChatMessage> sendsAlbum(List<byte[]> pictures, int captionOn, String caption) {
        return member().sendsAlbum(pictures, captionOn, caption);
    }

    /// 2 to 10 documents at once, by name.
    public List<ChatMessage> sendsDocuments(SequencedMap<String, byte[]> named, int captionOn, String caption) {
        return member().sendsDocuments(named, captionOn, caption);
    }

    public ChatMessage sendsSticker(String emoji) {
        return member().sendsSticker(emoji);
    }

    public ChatMessage sendsVoice(int seconds) {
        return member().sendsVoice(seconds);
    }

    /// A message of this chat or another they are in, with its picture.
    public ChatMessage forwards(ChatMessage message) {
        return member().forwards(message);
    }

    /// Changes the words of their own message.
    public ChatMessage edits(ChatMessage message, String text) {
        return member().edits(message, text);
    }

    /// For both sides; bots are not told.
    public void deletes(ChatMessage message) {
        member().deletes(message);
    }

    /// Presses the button with this label.
    public Press press(ChatMessage message, String label) {
        return member().press(message, label);
    }

    /// Presses the button with this `callback_data`.
    public Press pressData(ChatMessage message, String data) {
        return member().pressData(message, data);
    }

    Press press(int messageId, Predicate<ChatMessage.Button> wanted, String name) {
        return member().press(messageId, wanted, name);
    }

    public void blocks() {
        changesMembership(true);
    }

    public void unblocks() {
        changesMembership(false);
    }

    /// Every message that has not been deleted, oldest first.
    public List<ChatMessage> chat() {
        return screen.messages();
    }

    /// What the bot wrote and has not deleted, oldest first.
    public List<ChatMessage> received() {
        return screen.received();
    }

    /// Waits until the chat shows a message of the bot like this one; finds earlier ones too.
    ///
    /// @throws AssertionError when none came in time; it lists what the chat shows
    public ChatMessage awaitsMessage(Predicate<ChatMessage> wanted, Duration patience) {
        return screen.awaitsMessage(wanted, patience);
    }

    /// Waits until the chat as a whole looks so.
    ///
    /// @throws AssertionError when it did not in time
    public List<ChatMessage> awaitsChat(Predicate<List<ChatMessage>> wanted, Duration patience) {
        return screen.awaitsChat(wanted, patience);
    }

    /// What the bot is shown to be doing, such as `typing`; empty when nothing.
    public String chatAction() {
        return screen.chatAction();
    }

    /// The words the bot is shown to be writing; empty text while it thinks, nothing when it does not write.
    public Optional<String> draft() {
        return backend.monitor()
                .look(() -> Optional.ofNullable(chat.draft(backend.clock().instant())));
    }

    Profile profile() {
        return chat.profile();
    }

    private TelegramMember member() {
        return new TelegramMember(backend, chat, this, null, false);
    }

    /// See [ChatMemberUpdated](https://core.telegram.org/bots/api#chatmemberupdated); in private chats sent only for a
    /// block and its end.
    private void changesMembership(boolean blocked) {
        backend.monitor().run(() -> {
            if (chat.isBlocked() == blocked) {
                return;
            }
            chat.block(blocked);
            var change = Json.object();
            change.set("chat", chat.profile().chat());
            change.set("from", chat.profile().user());
            change.put("date", backend.clock().instant().getEpochSecond());
            change.set("old_chat_member", membership(!blocked));
            change.set("new_chat_member", membership(blocked));
            backend.updates().add("my_chat_member", change);
        });
    }

    private ObjectNode membership(boolean blocked) {
        var standing = blocked ? Membership.KICKED : Membership.MEMBER;
        return standing.json(backend.bot().user(), Gathering.Kind.GROUP);
    }
}
