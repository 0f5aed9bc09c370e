package org.imagetoimageai.bot.genai.google;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.imagetoimageai.bot.genai.google.Answers.ending;
import static org.imagetoimageai.bot.genai.google.Answers.inline;
import static org.imagetoimageai.bot.genai.google.Answers.picture;
import static org.imagetoimageai.bot.genai.google.Answers.words;

import java.util.Random;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final long SEED = 20_261_125;

    @Test
    void isSortedHoweverDamaged() {
        var answer = ending("STOP", words("Here:"), inline(picture(0x00ff00)))
                .replace(
                        "}]}",
                        "}],\"promptFeedback\":{},\"modelVersion\":\"m\",\"createTime\":\"2026-10-01T00:00:00Z\"}");
        var random = new Random(SEED);

        for (int step = 0; step < 5_000; step++) {
            var damaged = damage(answer, random);
            assertThatCode(() -> Answer.sort(damaged, PaintOrder.of("a fox"), new Speaker("developer", "m")))
                    .as("seed %d, step %d: %s", SEED, step, damaged)
                    .doesNotThrowAnyException();
        }
    }

    private static String damage(String answer, Random random) {
        var bytes = answer.getBytes(UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) "{}[]\",:0an-".charAt(random.nextInt(11));
        }
        return new String(bytes, 0, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length, UTF_8);
    }
}
