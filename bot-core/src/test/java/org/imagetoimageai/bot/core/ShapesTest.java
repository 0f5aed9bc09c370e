package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.imagetoimageai.bot.account.Preferences;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.Painting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Shapes that one tier makes and another does not.
class ShapesTest extends CoreTest {

    private static final Map<String, String> STRIP = Map.of("prompt", "a fox", "ratio", "1:8", "tier", "pro");

    @Autowired
    Phrasebook phrasebook;

    @Autowired
    Preferences preferences;

    @BeforeEach
    void makesNoStrips() {
        model.makesNo(AspectRatio.ONE_TO_FOUR, AspectRatio.ONE_TO_EIGHT);
    }

    @Test
    void refusesAShapeThatTheTierDoesNotMakeAndNamesThoseItDoes() {
        agrees();
        var before = balance();

        var refused = text(wishes(STRIP));

        assertThat(refused.key()).isEqualTo("generate.shape-not-offered");
        for (var locale : List.of(Locale.ENGLISH, Locale.of("id"))) {
            assertThat(phrasebook.words(refused, locale)).contains("Pro").contains(" 1:8", offered());
        }
        assertThat(balance()).isEqualTo(before);
        assertThat(key(says("queue", ""))).isEqualTo("queue.empty");
    }

    @Test
    void makesItWithTheTierThatDoes() {
        agrees();

        assertThat(key(wishes(Map.of("prompt", "a fox", "ratio", "1:8")))).isEqualTo("generate.accepted");
        awaitPictures(2);
        assertThat(model.lastOrder().frame().ratio()).contains(AspectRatio.ONE_TO_EIGHT);
    }

    @Test
    void asksWhoHasNotAgreedFirstAndRefusesThenAndAgainForTheSamePress() {
        var gate = wishes(STRIP);
        assertThat(key(gate)).isEqualTo("gate.question");

        var press = "press-" + number();
        var first = keys(presses(buttons(gate).getFirst(), press));
        assertThat(first).contains("generate.shape-not-offered");
        assertThat(keys(presses(buttons(gate).getFirst(), press))).isEqualTo(first);
        assertThat(balance().held()).isZero();
        assertThat(key(says("queue", ""))).isEqualTo("queue.empty");
    }

    @Test
    void asksAWordsOnlyActionForNoShape() {
        agrees();
        preferences.choose(account(), "ratio", "1:8");
        preferences.choose(account(), "tier", "pro");
        model.answers(order -> new Painting.Worded("A small dark square.", ScriptedModel.NAME));
        var picture = platform.holds(ScriptedModel.png(40, 10));

        assertThat(key(says("describe", Map.of(), Material.of(List.of(picture)))))
                .isEqualTo("generate.accepted-words");
    }

    private Answer wishes(Map<String, String> given) {
        return says("generate", given, Material.NONE);
    }

    private static String offered() {
        return Arrays.stream(AspectRatio.values())
                .filter(ratio -> ratio != AspectRatio.ONE_TO_FOUR && ratio != AspectRatio.ONE_TO_EIGHT)
                .map(AspectRatio::value)
                .collect(Collectors.joining(" · "));
    }

    private static List<String> keys(Answer answer) {
        return answer.replies().stream().map(CoreTest::key).toList();
    }

    private static Text text(Answer answer) {
        return ((Reply.Say) answer.replies().getFirst()).text();
    }
}
