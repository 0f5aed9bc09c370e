package org.imagetoimageai.bot.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsentPhrasesTest {

    @RegisterExtension
    static final Core core = Core.of("chat");

    @Test
    void theGateNamesProviderVersionDateAndAge() {
        for (var key : List.of("consent.gate", "consent.gate-changed")) {
            var text = Text.of(key, "Google Gemini", 1, LocalDate.of(2026, 11, 25));

            assertThat(words(text, Locale.ENGLISH)).contains("Google Gemini", "1, November 25, 2026", "18");
            assertThat(words(text, Locale.of("id"))).contains("Google Gemini", "1, 25 November 2026", "18");
        }
    }

    private static String words(Text text, Locale locale) {
        return core.get(Phrasebook.class).words(text, locale);
    }
}
