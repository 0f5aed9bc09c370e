package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A chat as whoever is in it sees it.
record Screen(Backend backend, Room room) {

    List<ChatMessage> messages() {
        return backend.monitor().look(room::messages);
    }

    List<ChatMessage> received() {
        return messages().stream().filter(ChatMessage::fromBot).toList();
    }

    ChatMessage awaitsMessage(Predicate<ChatMessage> wanted, Duration patience) {
        return backend.monitor()
                .await(patience, () -> received().stream().filter(wanted).findFirst())
                .orElseThrow(() -> new AssertionError("No such message within " + patience + " among "
                        + received().stream().map(ChatMessage::text).toList()));
    }

    List<ChatMessage> awaitsChat(Predicate<List<ChatMessage>> wanted, Duration patience) {
        return backend.monitor()
                .await(patience, () -> Optional.of(room.messages()).filter(wanted))
                .orElseThrow(() -> new AssertionError("Not so within " + patience + ": "
                        + messages().stream().map(ChatMessage::text).toList()));
    }

    String chatAction() {
        return backend.monitor().look(() -> room.action(backend.clock().instant()));
    }
}
