package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Somebody with the Telegram app: what they do reaches the bot as an update, what they see is the chat as it stands.
public final class TelegramPerson {
    private final Backend backend;
    private final Conversation chat;

    TelegramPerson(Backend backend, Conversation chat) {
        this.backend = backend;
        this.chat = chat;
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
        return writes(Body.of(Texts.typed(text)), null);
    }

    public ChatMessage repliesTo(ChatMessage answered, String text) {
        return writes(Body.of(Texts.typed(text)), answered.id());
    }

    /// Sends formatted text exactly so, without what the app would recognise.
    public ChatMessage sendsFormatted(String text, List<MessageEntity> entities) {
        return writes(Body.of(new Words(text, entities)), null);
    }

    public ChatMessage sendsPhoto(byte[] picture, String caption) {
        var sizes = new Pictures(backend.files()).photo(picture);
        return writes(new Body(Texts.typed(caption), sizes, null), null);
    }

    public ChatMessage sendsDocument(String name, byte[] bytes, String caption) {
        return writes(new Body(Texts.typed(caption), List.of(), backend.files().document(name, bytes.clone())), null);
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
        return backend.monitor().change(() -> {
            requireWriting();
            var message = chat.find(messageId)
                    .orElseThrow(() -> new IllegalArgumentException("No message " + messageId + " in the chat"));
            var button = message.buttons().stream()
                    .filter(wanted.and(b -> !b.data().isEmpty()))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("No button \"" + name + "\" among " + message.buttons()));
            return presses(message, button.data());
        });
    }

    private Press presses(ChatMessage message, String data) {
        var now = backend.clock().instant();
        var queryId = Long.toString((id() << 22) + chat.nextPress());
        var press = new Press(backend.monitor(), queryId, message.id(), data, now);
        chat.remember(press);
        var query = Json.object().put("id", queryId);
        query.set("from", chat.profile().user());
        query.set("message", backend.wire().message(chat, message));
        query.put("chat_instance", Long.toString(id() * 31)).put("data", data);
        backend.updates().add("callback_query", query);
        return press;
    }

    public void blocks() {
        changesMembership(true);
    }

    public void unblocks() {
        changesMembership(false);
    }

    /// Every message that has not been deleted, oldest first.
    public List<ChatMessage> chat() {
        return backend.monitor().look(chat::messages);
    }

    /// What the bot wrote and has not deleted, oldest first.
    public List<ChatMessage> received() {
        return chat().stream().filter(ChatMessage::fromBot).toList();
    }

    /// Waits until the chat shows a message of the bot like this one; finds earlier ones too.
    ///
    /// @throws AssertionError when none came in time; it lists what the chat shows
    public ChatMessage awaitsMessage(Predicate<ChatMessage> wanted, Duration patience) {
        return backend.monitor()
                .await(patience, () -> received().stream().filter(wanted).findFirst())
                .orElseThrow(() -> new AssertionError("No such message within " + patience + " among "
                        + received().stream().map(ChatMessage::text).toList()));
    }

    /// Waits until the chat as a whole looks so.
    ///
    /// @throws AssertionError when it did not in time
    public List<ChatMessage> awaitsChat(Predicate<List<ChatMessage>> wanted, Duration patience) {
        return backend.monitor()
                .await(patience, () -> Optional.of(chat.messages()).filter(wanted))
                .orElseThrow(() -> new AssertionError("Not so within " + patience + ": "
                        + chat().stream().map(ChatMessage::text).toList()));
    }

    /// What the bot is shown to be doing, such as `typing`; empty when nothing.
    public String chatAction() {
        return backend.monitor().look(() -> chat.action(backend.clock().instant()));
    }

    private ChatMessage writes(Body body, @Nullable Integer replyTo) {
        return backend.monitor().change(() -> {
            requireWriting();
            chat.open();
            var now = backend.clock().instant();
            var sent = chat.add(id -> new ChatMessage(id, false, now, null, body, replyTo, null));
            backend.updates().add("message", backend.wire().message(chat, sent));
            return sent;
        });
    }

    private void requireWriting() {
        if (chat.isBlocked()) {
            throw new IllegalStateException(name() + " has blocked the bot");
        }
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
        var member = Json.object();
        member.set("user", backend.bot().user());
        member.put("status", blocked ? "kicked" : "member");
        return blocked ? member.put("until_date", 0) : member;
    }
}
