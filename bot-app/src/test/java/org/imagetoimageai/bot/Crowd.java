package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;

/// Ten people who spend all their credits at once.
final class Crowd {

    private static final int PEOPLE = 10;
    private static final int PICTURES_EACH = 5;

    static final int REQUESTS = PEOPLE * PICTURES_EACH;

    private final List<Spender> people;

    private Crowd(List<Spender> people) {
        this.people = people;
    }

    static Crowd of(TelegramEmulator telegram, int number) {
        return new Crowd(IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(i -> new Spender(
                        Customer.of(telegram.person("Person " + i, i % 2 == 0 ? "id" : "en")),
                        IntStream.rangeClosed(1, PICTURES_EACH)
                                .mapToObj(k -> "crowd %d, person %d, wish %d".formatted(number, i, k))
                                .toList()))
                .toList());
    }

    void agree() {
        people.parallelStream().forEach(spender -> spender.customer().agrees());
    }

    void sendAll() {
        for (var k = 0; k < PICTURES_EACH; k++) {
            for (var spender : people) {
                spender.customer()
                        .person()
                        .sends("/generate " + spender.prompts().get(k));
            }
        }
    }

    Stream<String> prompts() {
        return people.stream().flatMap(spender -> spender.prompts().stream());
    }

    /// When its cards arrived.
    TreeSet<Instant> cardsOf(String prompt) {
        return people.stream()
                .filter(spender -> spender.prompts().contains(prompt))
                .flatMap(spender -> spender.customer().cards(prompt).stream())
                .map(ChatMessage::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// How many pictures have not arrived.
    int missing() {
        return people.stream().mapToInt(Spender::missing).sum();
    }

    /// How many cards arrived a second time.
    int repeats() {
        return people.stream().mapToInt(Spender::repeats).sum();
    }

    void awaitPictures() {
        people.forEach(spender -> spender.prompts().forEach(spender.customer()::awaitsCard));
    }

    void assertThatEachRequestHasItsPicture() {
        people.forEach(Spender::assertThatEachRequestHasItsPicture);
    }

    void assertThatAllCreditsAreSpent() {
        people.forEach(spender -> {
            var answer = spender.customer().asks("/credits").text();
            assertThat(answer)
                    .startsWith(spender.customer().words("credit.balance", 0))
                    .doesNotContain(spender.customer().words("credit.reserved", 4))
                    .contains("−4");
        });
    }

    private record Spender(Customer customer, List<String> prompts) {

        int missing() {
            return (int) prompts.stream()
                    .filter(prompt -> customer.cards(prompt).isEmpty())
                    .count();
        }

        int repeats() {
            return (int) photos() - prompts.size() + missing();
        }

        private long photos() {
            return customer.person().received().stream()
                    .filter(message -> message.photo().isPresent())
                    .count();
        }

        void assertThatEachRequestHasItsPicture() {
            assertThat(prompts)
                    .allSatisfy(prompt -> assertThat(customer.cards(prompt))
                            .as("Cards of “%s”", prompt)
                            .hasSizeBetween(1, 2));
            var cards = prompts.stream()
                    .mapToLong(prompt -> customer.cards(prompt).size())
                    .sum();
            assertThat(photos()).as("No picture that nobody asked for").isEqualTo(cards);
        }
    }
}
