package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.PurseId;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Whose turn it is, when only one picture is made at a time.
@TestPropertySource(properties = "bot.genai.in-flight=1")
class FairOrderTest extends CoreTest {

    private static final int MANY = 100;

    private final PersonRef grace = new PersonRef(ScriptedPlatform.ID, "grace-in-line");

    @Test
    void aHundredRequestsOfOnePersonDoNotDelayAnothersFirst() {
        agrees();
        ledger.grant(PurseId.of(account()), new Credits(1_000), Cause.of("test", account()));
        var gate = generate(grace, "a first hare");
        press(grace, gate);
        await().until(() -> model.prompts().contains("a first hare"));
        await().until(() -> key(queue(grace)).equals("queue.empty"));
        var gone = new CountDownLatch(1);
        model.answers(order -> {
            wait(gone);
            return ScriptedModel.painted();
        });
        says("generate", "the one being made");
        await().until(() -> model.prompts().contains("the one being made"));

        for (var i = 0; i < MANY; i++) {
            assertThat(key(says("generate", "fox " + i))).isEqualTo("generate.accepted");
        }
        generate(grace, "a hare");

        assertThat(places(queue(grace))).containsExactly(1);
        assertThat(places(says("queue", ""))).hasSize(MANY).startsWith(2, 3, 4).endsWith(MANY + 1);

        gone.countDown();
        await().atMost(Duration.ofSeconds(60)).until(() -> model.prompts().contains("fox 20"));
        var order = model.prompts();
        assertThat(order.indexOf("a hare") - order.indexOf("the one being made"))
                .isBetween(1, 3);
        assertThat(order.indexOf("fox 5")).isLessThan(order.indexOf("fox 20"));
    }

    private static void wait(CountDownLatch gone) {
        try {
            gone.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer queue(PersonRef person) {
        return calls(person, new Ask.Command("queue", Map.of()), "queue");
    }

    private Answer generate(PersonRef person, String words) {
        return calls(person, new Ask.Command("generate", Map.of("prompt", words)), words);
    }

    private void press(PersonRef person, Answer gate) {
        calls(person, new Ask.Press(buttons(gate).getFirst().token()), "agree");
    }

    private Answer calls(PersonRef person, Ask ask, String what) {
        var call = "%s-%s-%d".formatted(person.id(), what, System.nanoTime());
        return dispatcher.dispatch(new Invocation(call, person, new Direct(person), Locale.ENGLISH, ask));
    }

    /// The places in line that an answer tells.
    private static List<Integer> places(Answer answer) {
        var places = new ArrayList<Integer>();
        collect(((Reply.Say) answer.replies().getFirst()).text(), places);
        return places;
    }

    private static void collect(Text text, List<Integer> places) {
        if (text.key().equals("queue.waiting")) {
            places.add((Integer) text.args().getFirst());
        }
        text.args().stream().filter(Text.class::isInstance).forEach(inner -> collect((Text) inner, places));
    }
}
