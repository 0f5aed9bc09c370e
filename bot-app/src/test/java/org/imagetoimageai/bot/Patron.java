package org.imagetoimageai.bot;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;
import org.imagetoimageai.sandbox.telegram.TelegramGroup;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;

/// Somebody who has things made in the private chat and in a group of their own.
record Patron(Customer customer, TelegramGroup group, String bot) {

    /// For what comes only after several restarts.
    static final Duration PATIENCE = Duration.ofMinutes(10);

    static Patron of(TelegramEmulator telegram, String name, String language) {
        var person = telegram.person(name, language);
        var group = telegram.group("Friends of " + name, person);
        group.addsBot();
        return new Patron(Customer.of(person), group, telegram.botUsername());
    }

    TelegramPerson person() {
        return customer.person();
    }

    void asksInGroup(String words) {
        person().in(group).sends("/generate@" + bot + " " + words);
    }

    /// The cards of what was made from these words, oldest first.
    List<ChatMessage> cards(String words) {
        return photos(person().received()).stream()
                .filter(message -> shows(message, words))
                .toList();
    }

    ChatMessage awaits(Predicate<ChatMessage> wanted) {
        return person().awaitsMessage(wanted, PATIENCE);
    }

    void awaitsWords(String key) {
        var words = customer.words(key);
        awaits(message -> message.text().equals(words));
    }

    ChatMessage awaitsCard(String words) {
        return awaits(message -> message.photo().isPresent() && shows(message, words));
    }

    /// Below the words there is always something.
    private static boolean shows(ChatMessage message, String words) {
        return message.text().contains(words + "\n\n");
    }

    /// Answers in words about a picture.
    List<ChatMessage> descriptions() {
        return person().received().stream().filter(Patron::isDescription).toList();
    }

    static boolean isDescription(ChatMessage message) {
        var words = message.text();
        return message.photo().isEmpty() && (words.contains("picture of 90 by") || words.contains("berukuran 90 ×"));
    }

    List<ChatMessage> pictures() {
        return photos(person().received());
    }

    List<ChatMessage> files() {
        return person().received().stream()
                .filter(message -> message.document().isPresent())
                .toList();
    }

    /// What others see.
    List<ChatMessage> posts() {
        return photos(group.received());
    }

    ChatMessage awaitsPost(Predicate<ChatMessage> wanted) {
        return group.awaitsMessage(message -> message.photo().isPresent() && wanted.test(message), PATIENCE);
    }

    private static List<ChatMessage> photos(List<ChatMessage> messages) {
        return messages.stream().filter(message -> message.photo().isPresent()).toList();
    }

    /// The card of these words with this button under it.
    ChatMessage awaitsCardWith(String words, String key) {
        var label = customer.words(key);
        return awaits(message -> shows(message, words) && button(message, label));
    }

    ChatMessage awaitsButton(String key, Object... args) {
        var label = customer.words(key, args);
        return awaits(message -> button(message, label));
    }

    private static boolean button(ChatMessage message, String label) {
        return message.buttons().stream().anyMatch(shown -> shown.label().equals(label));
    }

    /// Waits for no answer: a process killed for long has no other than what it does.
    void press(ChatMessage message, String key, Object... args) {
        person().press(message, customer.words(key, args));
    }

    /// Presses a button that changes nothing.
    void touch(ChatMessage message) {
        if (message.chatId() == person().id()) {
            press(message, "result.original-button");
        } else {
            person().in(group).press(message, customer.words("post.report-button"));
        }
    }
}
