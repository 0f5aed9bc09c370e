package org.imagetoimageai.bot.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Declined;
import org.imagetoimageai.bot.generation.Painting.Ground;
import org.imagetoimageai.bot.generation.Painting.Painted;
import org.imagetoimageai.bot.generation.Painting.Remedy;
import org.imagetoimageai.bot.generation.Painting.Worded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailOverTest {

    private static final ModelName NAME = new ModelName("Google Gemini", "model");
    private static final Painting PAINTED = new Painted(new byte[] {1}, NAME);
    private static final Painting RETIRED = new Broken(Remedy.ELSEWHERE, "404 NOT_FOUND");

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void asksTheNextAfterBusyAndAfterRetired() {
        assertThat(paint(busy(9), RETIRED, PAINTED, busy(1))).isSameAs(PAINTED);
        assertThat(asked).containsExactly(0, 1, 2);
    }

    static Stream<Painting> answersThatEndTheSearch() {
        return Stream.of(
                PAINTED,
                new Worded("a fox", NAME),
                new Declined(Ground.PROMPT, "SAFETY"),
                new Declined(Ground.NO_PICTURE, "NO_IMAGE"),
                new Broken(Remedy.NONE, "400 INVALID_ARGUMENT"),
                new Broken(Remedy.AGAIN, "UNREADABLE_ANSWER"));
    }

    @ParameterizedTest
    @MethodSource("answersThatEndTheSearch")
    void asksNobodyElseAfterAnAnswer(Painting answer) {
        assertThat(paint(answer, PAINTED)).isSameAs(answer);
        assertThat(asked).containsExactly(0);
    }

    @Test
    void waitsAsLongAsTheFirstThatWillHaveTime() {
        assertThat(paint(busy(9), RETIRED, busy(4))).isEqualTo(new Busy(Optional.of(Duration.ofSeconds(4)), "429"));
    }

    @Test
    void waitsAtItsOwnPaceWhereOneAskedForNothing() {
        var overloaded = new Busy(Optional.empty(), "503");

        assertThat(paint(busy(9), overloaded)).isEqualTo(new Busy(Optional.empty(), "429, 503"));
    }

    @Test
    void isBrokenWhereNobodyIsLeftToAskAgain() {
        assertThat(paint(RETIRED, RETIRED)).isSameAs(RETIRED);
    }

    @Test
    void asksNobodyElseOnceItIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(paint(busy(1), PAINTED)).isInstanceOf(Busy.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static Busy busy(int seconds) {
        return new Busy(Optional.of(Duration.ofSeconds(seconds)), "429");
    }

    private Painting paint(Painting... answers) {
        List<ImageModel> candidates = new ArrayList<>();
        for (var answer : answers) {
            candidates.add(candidate(candidates.size(), answer));
        }
        ImageModels models = tier -> candidates;
        return models.paint(ModelTier.FAST, PaintOrder.of("a fox"));
    }

    private ImageModel candidate(int position, Painting answer) {
        return new ImageModel() {
            @Override
            public ModelName name() {
                return NAME;
            }

            @Override
            public Painting paint(PaintOrder order) {
                asked.add(position);
                return answer;
            }
        };
    }
}
