package org.imagetoimageai.sandbox.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One person at work in one chat, or in one topic of it.
final class Pen {
    private static final int MOST_IN_ALBUM = 10;

    private final Backend backend;
    private final Room room;
    private final Profile person;
    private final @Nullable Integer topic;
    private final boolean anonymous;

    Pen(Backend backend, Room room, Profile person, @Nullable Integer topic, boolean anonymous) {
        this.backend = backend;
        this.room = room;
        this.person = person;
        this.topic = topic;
        this.anonymous = anonymous;
    }

    ChatMessage writes(Body body) {
        return writes(body, place -> place);
    }

    ChatMessage answers(ChatMessage answered, Body body) {
        return writes(body, place -> answering(place, answered));
    }

    ChatMessage quotes(ChatMessage answered, String quote, Body body) {
        return writes(body, place -> answering(place, answered).quoting(quote));
    }

    ChatMessage writes(Body body, UnaryOperator<Place> where) {
        return backend.monitor().change(() -> {
            requireWriting();
            var sent = add(body, where.apply(Place.in(room).under(topic)));
            backend.delivery().deliver(room, sent);
            return sent;
        });
    }

    /// As many messages as pictures, told one after the other.
    List<ChatMessage> album(List<Body> bodies) {
        return album(bodies, null);
    }

    /// @param answered what every picture of it answers
    List<ChatMessage> album(List<Body> bodies, @Nullable ChatMessage answered) {
        if (bodies.size() < 2 || bodies.size() > MOST_IN_ALBUM) {
            throw new IllegalArgumentException("An album holds 2 to 10 pictures, not " + bodies.size());
        }
        return backend.monitor().change(() -> {
            requireWriting();
            var here = Place.in(room).under(topic).ofAlbum(backend.serials().album());
            var place = answered == null ? here : answering(here, answered);
            var sent = new ArrayList<ChatMessage>();
            bodies.forEach(body -> sent.add(add(body, place)));
            sent.forEach(message -> backend.delivery().deliver(room, message));
            return List.copyOf(sent);
        });
    }

    ChatMessage edits(ChatMessage message, String text) {
        return backend.monitor().change(() -> {
            requireWriting();
            var standing = own(message);
            var body = standing.body().with(Texts.typed(text));
            var edited =
                    standing.edited(body, standing.markup(), backend.clock().instant());
            room.replace(edited);
            backend.delivery().deliverEdit(room, edited);
            return edited;
        });
    }

    /// Bots are never told of deletions.
    void deletes(ChatMessage message) {
        backend.monitor().run(() -> room.remove(message.id()));
    }

    Press press(int messageId, Predicate<ChatMessage.Button> wanted, String name) {
        return backend.monitor().change(() -> {
            requirePressing();
            var message = room.find(messageId)
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
        var queryId = Long.toString((person.id() << 22) + backend.serials().press());
        var press = new Press(
                backend.monitor(), queryId, message.id(), data, backend.clock().instant());
        room.remember(press);
        var query = Json.object().put("id", queryId);
        query.set("from", user());
        query.set("message", backend.wire().message(room, message));
        query.put("chat_instance", Long.toString(room.id() * 31)).put("data", data);
        backend.updates().add("callback_query", query);
        return press;
    }

    private ChatMessage add(Body body, Place place) {
        if (room instanceof Conversation chat) {
            chat.open();
        }
        return room.add(id -> new ChatMessage(id, author(), backend.clock().instant(), null, body, place, null));
    }

    private ChatMessage own(ChatMessage message) {
        return room.find(message.id())
                .filter(standing -> standing.author().equals(author()))
                .orElseThrow(() -> new IllegalArgumentException("Not a message of " + person.firstName()));
    }

    private Place answering(Place place, ChatMessage answered) {
        if (answered.chatId() != room.id()) {
            throw new IllegalArgumentException("Message " + answered.id() + " is in another chat");
        }
        var thread = answered.threadId();
        return place.answering(answered.id())
                .under(thread == null && hasThreads() ? Integer.valueOf(answered.id()) : thread);
    }

    /// Answers in a supergroup without topics form threads.
    private boolean hasThreads() {
        return room instanceof Gathering gathering
                && gathering.kind() == Gathering.Kind.SUPERGROUP
                && !gathering.isForum();
    }

    private Author author() {
        if (isChannel()) {
            return Author.chat(room.id());
        }
        return anonymous ? Author.anonymous(room.id()) : Author.of(person);
    }

    private boolean isChannel() {
        return room instanceof Gathering gathering && gathering.kind() == Gathering.Kind.CHANNEL;
    }

    private JsonNode user() {
        return backend.wire().user(Author.of(person));
    }

    private void requireWriting() {
        switch (room) {
            case Gathering gathering -> {
                requirePressing();
                if (isChannel() && !gathering.membershipOf(person.id()).can(AdminRight.CAN_POST_MESSAGES)) {
                    throw new IllegalStateException(person.firstName() + " may not post in " + gathering.title());
                }
            }
            case Conversation _ -> requirePressing();
        }
    }

    private void requirePressing() {
        if (room instanceof Conversation chat && chat.isBlocked()) {
            throw new IllegalStateException(person.firstName() + " has blocked the bot");
        }
        if (room instanceof Gathering gathering
                && (gathering.isDeleted()
                        || gathering.successor().isPresent()
                        || !gathering.membershipOf(person.id()).isPresent())) {
            throw new IllegalStateException(person.firstName() + " is not in " + gathering.title());
        }
    }
}
