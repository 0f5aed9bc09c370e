package org.imagetoimageai.bot.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    @ParameterizedTest
    @EnumSource
    void readsEveryRatioAsItIsWritten(AspectRatio ratio) {
        assertThat(AspectRatio.of(" " + ratio.value())).contains(ratio);
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryRatioNearestToItself(AspectRatio ratio) {
        var sides = ratio.value().split(":", -1);

        assertThat(AspectRatio.nearest(97 * Integer.parseInt(sides[0]), 97 * Integer.parseInt(sides[1])))
                .isEqualTo(ratio);
    }

    @ParameterizedTest
    @CsvSource({
        "4032, 3024, 4:3",
        "1179, 2556, 9:16",
        "100, 99, 1:1",
        "1, 10000, 1:8",
        "10000, 1, 8:1",
        "1000, 400, 21:9"
    })
    void findsTheRatioNearestToAnyPicture(int width, int height, String ratio) {
        assertThat(AspectRatio.nearest(width, height).value()).isEqualTo(ratio);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16x9", "9:21", "16:9:1", "square", "32:18"})
    void knowsNoOtherRatio(String typed) {
        assertThat(AspectRatio.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1k, ONE_K", "2K, TWO_K", " 4k, FOUR_K"})
    void readsAResolutionInAnyCase(String typed, Resolution resolution) {
        assertThat(Resolution.of(typed)).contains(resolution);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3k", "1024", "k"})
    void knowsNoOtherResolution(String typed) {
        assertThat(Resolution.of(typed)).isEmpty();
    }

    @Test
    void neverPrintsWhatAPersonSaid() {
        var memory = Memory.of("a secret");
        var order = PaintOrder.of("a secret");

        assertThat(memory + " " + order + " " + new Painting.Worded("a secret", new ModelName("p", "m")))
                .doesNotContain("secret");
        assertThat(memory).isEqualTo(Memory.of("a secret")).isNotEqualTo(Memory.of("another"));
    }
}
