package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.PersonRef;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Whom an operator lets in.
@TestPropertySource(properties = "bot.access=paper:insider, paper:place:club")
class AccessTest extends CoreTest {

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Destination CLUB = new Channel(ScriptedPlatform.ID, "club", Optional.empty());
    private static final Destination PARK = new Channel(ScriptedPlatform.ID, "park", Optional.empty());

    private final PersonRef insider = new PersonRef(ScriptedPlatform.ID, "insider");
    private final PersonRef stranger = new PersonRef(ScriptedPlatform.ID, "stranger-" + NUMBERS.incrementAndGet());

    @Test
    void refusesStrangersBeforeAskingThemToAgreeAndKeepsNothing() {
        assertThat(key(generate(stranger, new Direct(stranger)))).isEqualTo("generate.not-admitted");
        assertThat(key(generate(stranger, PARK))).isEqualTo("generate.not-admitted");

        assertThat(key(calls(stranger, new Direct(stranger), new Ask.Command("queue", Map.of()))))
                .isEqualTo("queue.empty");
    }

    @Test
    void letsInAPersonEverywhereAndGoesOnWithWhatWasKept() {
        assertThat(key(generate(insider, PARK))).isEqualTo("gate.question");
        var gate = generate(insider, new Direct(insider));
        assertThat(key(gate)).isEqualTo("gate.question");

        presses(insider, buttons(gate).getFirst());

        awaitAPicture(insider);
    }

    @Test
    void letsInEverybodyInAPlaceAndGoesOnInPrivateWithWhatWasKeptThere() {
        assertThat(key(generate(stranger, CLUB))).isEqualTo("gate.question");
        var gate = generate(stranger, CLUB);

        presses(stranger, buttons(gate).getFirst());

        awaitAPicture(stranger);
        assertThat(key(generate(stranger, CLUB))).isEqualTo("generate.accepted");
        assertThat(key(generate(stranger, new Direct(stranger)))).isEqualTo("generate.not-admitted");
        assertThat(key(presses(stranger, again(stranger))))
                .as("What came of it can be gone on with")
                .isEqualTo("generate.accepted");
    }

    private Button again(PersonRef person) {
        return platform.sentTo(person).stream()
                .flatMap(sent -> sent.content().buttons().stream())
                .filter(button -> button.label().key().equals("result.again-button"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hidesNothingElseFromStrangers() {
        assertThat(key(calls(stranger, new Direct(stranger), new Ask.Command("policy", Map.of()))))
                .isEqualTo("document.text");
    }

    private void awaitAPicture(PersonRef person) {
        await().until(() -> platform.sentTo(person).stream().anyMatch(sent -> sent.content() instanceof Content.Card));
    }

    private Answer presses(PersonRef person, Button button) {
        return calls(person, new Direct(person), new Ask.Press(button.token()));
    }

    private Answer generate(PersonRef person, Destination place) {
        return calls(person, place, new Ask.Command("generate", Map.of("prompt", "a fox")));
    }

    private Answer calls(PersonRef person, Destination place, Ask ask) {
        return dispatcher.dispatch(
                new Invocation("access-" + NUMBERS.incrementAndGet(), person, place, Locale.ENGLISH, ask));
    }
}
