package org.imagetoimageai.bot.generation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imagetoimageai.bot.generation.GenerationSettings.Limits;
import org.junit.jupiter.api.Test;

class LimitsSettingsTest {

    @Test
    void takeADayThatHoldsTheLargestRequest() {
        assertThatCode(() -> new Limits(1, 1, 4)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Limits(1, 1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bot.limits.per-day: at least 4");
    }
}
