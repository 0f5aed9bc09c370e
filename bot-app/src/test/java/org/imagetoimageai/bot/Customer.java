package org.imagetoimageai.bot;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.Press;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// A person on Telegram who knows the product's phrases in their language.
record Customer(TelegramPerson person, Locale locale) {

    private static final Phrasebook PHRASES = phrases();

    static Customer of(TelegramPerson person) {
        return new Customer(person, Locale.of(person.language()));
    }

    private static Phrasebook phrases() {
        try (var context = new AnnotationConfigApplicationContext(Phrasebook.class)) {
            return context.getBean(Phrasebook.class);
        }
    }

    Customer speaking(Locale other) {
        return new Customer(person, other);
    }

    /// What the product says here, in this person's language.
    String words(String key, Object... args) {
        return PHRASES.words(Text.of(key, args), locale);
    }

    /// Agrees without spending anything: the request that meets the gate is cancelled first.
    void agrees() {
        person.sends("/generate a trifle");
        var gate = awaits(shows("gate.agree-button"));
        person.sends("/cancel");
        awaitsWords("cancel.cancelled", 1);
        press(gate, "gate.agree-button");
        awaits(message ->
                message.id() == gate.id() && !shows("gate.agree-button").test(message));
    }

    private Predicate<ChatMessage> shows(String button) {
        var label = words(button);
        return message ->
                message.buttons().stream().anyMatch(shown -> shown.label().equals(label));
    }

    ChatMessage awaits(Predicate<ChatMessage> wanted) {
        return person.awaitsMessage(wanted, RealApplication.PATIENCE);
    }

    ChatMessage awaitsWords(String key, Object... args) {
        var expected = words(key, args);
        return awaits(message -> message.text().equals(expected));
    }

    /// The picture card for these words, once it is there.
    ChatMessage awaitsCard(String prompt) {
        return awaits(message -> isCard(message, prompt));
    }

    List<ChatMessage> cards(String prompt) {
        return person.received().stream()
                .filter(message -> isCard(message, prompt))
                .toList();
    }

    private static boolean isCard(ChatMessage message, String prompt) {
        return message.photo().isPresent() && message.text().startsWith(prompt + "\n\n");
    }

    Press press(ChatMessage message, String button) {
        return pressLabel(message, words(button));
    }

    Press pressLabel(ChatMessage message, String label) {
        var press = person.press(message, label);
        press.awaitsAnswer(RealApplication.PATIENCE);
        return press;
    }

    /// The answer to a command sent now.
    ChatMessage asks(String command) {
        var sent = person.sends(command);
        return awaits(message -> message.id() > sent.id());
    }

    /// The original file behind a card's button, asked for now.
    byte[] original(ChatMessage card) {
        var newest = person.chat().getLast().id();
        press(card, "result.original-button");
        return awaits(message -> message.id() > newest && message.document().isPresent())
                .document()
                .orElseThrow()
                .bytes();
    }
}
