package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.account.Identity;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.consent.Consents;
import org.imagetoimageai.bot.consent.Documents;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.bot.generation.BudgetSpent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.TestPropertySource;

/// How many pictures an operator pays for in a day.
@TestPropertySource(properties = "bot.genai.daily-budget=6")
@Import(BudgetTest.Told.class)
class BudgetTest extends CoreTest {

    private static final AtomicLong NUMBERS = new AtomicLong();

    @Autowired
    Told told;

    @Autowired
    Consents consents;

    @Autowired
    Documents documents;

    /// Each test has a day of its own.
    @BeforeEach
    void beginsADay() {
        var now = clock.instant();
        var morning = today().plusDays(1).atTime(1, 0).toInstant(ZoneOffset.UTC);
        clock.forward(Duration.between(now, morning));
        told.days.clear();
    }

    @Test
    void closesKindlyForTheDayTellsTheOperatorAndOpensAgain() {
        agrees();
        ledger.grant(PurseId.of(account()), new Credits(100), Cause.of("test", account()));
        assertThat(key(generates(4))).isEqualTo("generate.accepted");
        awaitPictures(5);
        assertThat(key(generates(2))).isEqualTo("generate.closed-for-today");
        assertThat(told.days).containsExactly(new BudgetSpent(today(), 6));
        assertThat(balance().held()).isZero();

        says("generate", "the last one");
        awaitPictures(6);
        assertThat(key(says("generate", "one too many"))).isEqualTo("generate.closed-for-today");

        clock.forward(Duration.ofHours(23));
        assertThat(key(says("generate", "tomorrow"))).isEqualTo("generate.accepted");
    }

    @Test
    void neverAsksForMoreHoweverManyPeopleCallAtOnce() {
        var people = IntStream.range(0, 10).mapToObj(i -> somebodyWhoAgreed()).toList();

        var keys = atOnce(40, i -> key(generate(people.get(i % 10))));

        assertThat(keys).filteredOn("generate.accepted"::equals).hasSize(6);
        assertThat(keys).filteredOn("generate.closed-for-today"::equals).hasSize(34);
        assertThat(told.days).hasSize(34).allMatch(spent -> spent.day().equals(today()));
    }

    private Answer generates(int count) {
        return says("generate", Map.of("prompt", "foxes", "count", Integer.toString(count)), Material.NONE);
    }

    private PersonRef somebodyWhoAgreed() {
        var person = new PersonRef(ScriptedPlatform.ID, "budget-" + NUMBERS.incrementAndGet());
        calls(person, new Ask.Command("help", Map.of()));
        var identity = new Identity(new PlatformName(person.platform().value()), person.id());
        consents.agree(
                accounts.known(identity).orElseThrow(),
                new Consents.Agreement(documents.version(), Locale.ENGLISH, "test", clock.instant()));
        return person;
    }

    private Answer generate(PersonRef person) {
        return calls(person, new Ask.Command("generate", Map.of("prompt", "a fox")));
    }

    private Answer calls(PersonRef person, Ask ask) {
        var call = "budget-call-" + NUMBERS.incrementAndGet();
        return dispatcher.dispatch(new Invocation(call, person, new Direct(person), Locale.ENGLISH, ask));
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    @TestConfiguration
    static class Told {

        final List<BudgetSpent> days = new CopyOnWriteArrayList<>();

        @EventListener
        void hears(BudgetSpent spent) {
            days.add(spent);
        }
    }
}
