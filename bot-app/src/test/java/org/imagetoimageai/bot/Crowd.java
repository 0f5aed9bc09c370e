package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.Errand.Bill;
import org.imagetoimageai.sandbox.gemini.Call;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;

/// Twelve people who want everything at once, each kind of errand four times.
final class Crowd {

    /// In everything they say.
    static final String MARK = "crowd ";

    static final int PEOPLE = 12;

    /// What each of them has to spend.
    static final int WELCOME = 24;

    /// Which errands the first person has; the others have those that follow.
    private static final List<Integer> PATTERN = List.of(0, 1, 3, 6);

    private final List<Patron> people;
    private final List<Wish> wishes;
    private final List<CompletableFuture<Void>> steps = new ArrayList<>();
    private int touched;

    private Crowd(List<Patron> people, List<Wish> wishes) {
        this.people = people;
        this.wishes = wishes;
    }

    static Crowd of(TelegramEmulator telegram, int number) {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Patron.of(telegram, "Person " + i, i % 2 == 0 ? "id" : "en"))
                .toList();
        var wishes = PATTERN.stream()
                .flatMap(step -> IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new Wish(
                                Errand.values()[(i + step) % Errand.values().length],
                                people.get(i),
                                MARK + "%d, person %d, wish %d".formatted(number, i, step))))
                .toList();
        return new Crowd(people, wishes);
    }

    void agree() {
        people.parallelStream().forEach(patron -> patron.customer().agrees());
    }

    /// Everybody does what they do in this stage, and waits for what comes of it.
    void begin(Stage stage) {
        wishes.forEach(wish -> steps.add(CompletableFuture.runAsync(
                () -> stage.run(wish), task -> Thread.ofVirtual().start(task))));
    }

    /// How many have not got what they wait for.
    int missing() {
        return (int) steps.stream().filter(step -> !step.isDone()).count();
    }

    void await() {
        steps.forEach(CompletableFuture::join);
    }

    List<Wish> wishes() {
        return wishes;
    }

    int total(ToIntFunction<Bill> number) {
        return wishes.stream()
                .mapToInt(wish -> number.applyAsInt(wish.errand().bill()))
                .sum();
    }

    /// Everybody presses a button under each message that shows what they have taken back.
    void touchWhatIsLeft() {
        wishes.forEach(wish -> wish.errand().left(wish).forEach(message -> {
            wish.patron().touch(message);
            touched++;
        }));
    }

    /// How many messages showed what had been taken back.
    int touched() {
        return touched;
    }

    /// How many messages were there that would not have been, had nothing been killed.
    int surplus() {
        return touched
                + wishes.stream().mapToInt(wish -> wish.errand().surplus(wish)).sum();
    }

    void assertThatEachErrandEndedWell() {
        assertThat(wishes)
                .allSatisfy(wish -> assertThat(wish.errand().outcomes(wish))
                        .as("%s, “%s”", wish.errand(), wish.words())
                        .allMatch(Outcome::isTolerable));
        people.forEach(this::assertThatNothingElseIsSeen);
    }

    /// No picture that nobody asked for, and none anywhere else.
    private void assertThatNothingElseIsSeen(Patron patron) {
        var own = wishes.stream().filter(wish -> wish.patron().equals(patron)).toList();
        assertThat(patron.pictures())
                .as("Pictures of %s", patron.person().name())
                .hasSize(seen(own, "cards") + seen(own, "edits"));
        assertThat(patron.posts()).as("Posts of %s", patron.person().name()).hasSize(seen(own, "posts"));
        assertThat(patron.files()).as("Files of %s", patron.person().name()).hasSize(seen(own, "files"));
    }

    private static int seen(List<Wish> wishes, String what) {
        return wishes.stream()
                .flatMap(wish -> wish.errand().outcomes(wish).stream())
                .filter(outcome -> outcome.what().equals(what))
                .mapToInt(Outcome::seen)
                .sum();
    }

    /// Whatever was killed while an album was gathered, it was never answered in parts.
    void assertThatAlbumsWereWhole(Collection<Call> calls) {
        assertThat(wishes)
                .filteredOn(wish -> wish.errand() == Errand.ALBUM)
                .allSatisfy(wish -> assertThat(calls)
                        .filteredOn(call -> wish.isAskedBy(call.prompt()))
                        .isNotEmpty()
                        .allSatisfy(call -> assertThat(call.asked().pictures()).hasSize(3)));
    }

    void assertThatEachPaidForWhatTheyGot() {
        people.forEach(patron -> {
            var spent = wishes.stream()
                    .filter(wish -> wish.patron().equals(patron))
                    .mapToInt(wish -> wish.errand().bill().price())
                    .sum();
            assertThat(patron.customer().asks("/credits").text())
                    .startsWith(patron.customer().words("credit.balance", WELCOME - spent));
        });
    }
}
