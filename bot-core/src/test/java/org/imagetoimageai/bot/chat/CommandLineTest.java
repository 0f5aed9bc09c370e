package org.imagetoimageai.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final CommandSpec SPEC = new CommandSpec(
            "generate",
            Text.of("generate.summary"),
            List.of(
                    new Option.Words("prompt", Text.of("generate.prompt.summary"), true, 100),
                    new Option.Words("ratio", Text.of("generate.summary"), false, 10)));

    @Test
    void takesOptionsOutOfTheWords() {
        assertThat(split("a fox --ratio 16:9 in the snow"))
                .isEqualTo(Map.of("prompt", "a fox  in the snow", "ratio", "16:9"));
        assertThat(split("--ratio=1:1 a fox")).isEqualTo(Map.of("prompt", "a fox", "ratio", "1:1"));
        assertThat(split("a fox\n--RATIO 1:1")).isEqualTo(Map.of("prompt", "a fox", "ratio", "1:1"));
    }

    @Test
    void takesTheDashThatPhonesMakeOfTwo() {
        assertThat(split("a fox \u2014ratio 16:9")).isEqualTo(Map.of("prompt", "a fox", "ratio", "16:9"));
        assertThat(split("a fox \u2013ratio 16:9")).isEqualTo(Map.of("prompt", "a fox", "ratio", "16:9"));
    }

    @Test
    void leavesDashesThatAreNoOption() {
        assertThat(split("a fox -- or two - and well--known"))
                .isEqualTo(Map.of("prompt", "a fox -- or two - and well--known"));
    }

    @Test
    void tellsUnknownOptionsAndMissingValues() {
        assertThat(split("a fox --rato 16:9")).isEqualTo(Map.of("prompt", "a fox", "rato", "16:9"));
        assertThat(split("a fox --ratio")).isEqualTo(Map.of("prompt", "a fox", "ratio", ""));
        assertThat(split("a fox --ratio --size 2k")).isEqualTo(Map.of("prompt", "a fox", "ratio", "", "size", "2k"));
    }

    @Test
    void keepsTheWordsAsTheyWereTyped() {
        assertThat(split("  two  spaces\nand a line ")).isEqualTo(Map.of("prompt", "two  spaces\nand a line"));
        assertThat(split("   ")).isEmpty();
    }

    private static Map<String, String> split(String tail) {
        return CommandLine.split(SPEC, tail);
    }
}
