package org.imagetoimageai.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Option.OneOf.Choice;
import org.imagetoimageai.bot.chat.Option.Reading.Missing;
import org.imagetoimageai.bot.chat.Option.Reading.Value;
import org.imagetoimageai.bot.chat.Option.Reading.Wrong;
import org.junit.jupiter.api.Test;

class OptionTest {

    private static final Option.Words PROMPT = new Option.Words("prompt", Text.of("any"), true, 5);
    private static final Option.OneOf LANGUAGE = new Option.OneOf(
            "language",
            Text.of("any"),
            false,
            List.of(new Choice("en", Text.of("any")), new Choice("id", Text.of("any"))));

    @Test
    void takesWordsAsTyped() {
        assertThat(PROMPT.read(Optional.of("  <b>🦊 "))).isEqualTo(new Value<>("<b>🦊"));
    }

    @Test
    void countsWhatAPersonSeesAsOneCharacterOnce() {
        assertThat(PROMPT.read(Optional.of("🦊🦊🦊🦊🦊"))).isInstanceOf(Value.class);
        assertThat(PROMPT.read(Optional.of("🦊🦊🦊🦊🦊🦊"))).isEqualTo(new Wrong<>(Text.of("option.too-long", 6, 5)));
    }

    @Test
    void missesWhatIsEmpty() {
        assertThat(PROMPT.read(Optional.empty())).isEqualTo(new Missing<>());
        assertThat(PROMPT.read(Optional.of(" \n\t"))).isEqualTo(new Missing<>());
    }

    @Test
    void takesOneOfItsChoicesOnly() {
        assertThat(LANGUAGE.read(Optional.of("ID"))).isEqualTo(new Value<>("id"));
        assertThat(LANGUAGE.read(Optional.of("fr")))
                .isEqualTo(new Wrong<>(Text.of("option.no-such-choice", "fr", "en, id")));
    }

    @Test
    void refusesNamesThatSomePlatformRefuses() {
        assertThatThrownBy(() -> new Option.Words("Prompt!", Text.of("any"), true, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandSpec("über", Text.of("any"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
