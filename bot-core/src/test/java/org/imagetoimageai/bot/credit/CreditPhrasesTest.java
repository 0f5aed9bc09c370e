package org.imagetoimageai.bot.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreditPhrasesTest {

    @RegisterExtension
    static final Core core = Core.of("chat");

    @ParameterizedTest
    @EnumSource
    void explainsEveryKindOfEntryInBothLanguages(LedgerEntry.Kind kind) {
        var text =
                Text.of("credit.entry." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), 4L, "09:05", "a fox");

        assertThat(say(text, Locale.ENGLISH)).contains("09:05", "4");
        assertThat(say(text, Locale.of("id"))).contains("09:05", "4");
    }

    @Test
    void countsCredits() {
        assertThat(say(Text.of("credit.balance", 0L), Locale.ENGLISH)).isEqualTo("You have no credits.");
        assertThat(say(Text.of("credit.balance", 1L), Locale.ENGLISH)).isEqualTo("You have 1 credit.");
        assertThat(say(Text.of("credit.balance", 16L), Locale.ENGLISH)).isEqualTo("You have 16 credits.");
        assertThat(say(Text.of("credit.reserved", 4L), Locale.ENGLISH))
                .isEqualTo("4 more credits are reserved for pictures in the works.");
        assertThat(say(Text.of("credit.balance", 0L), Locale.of("id"))).isEqualTo("Anda punya 0 kredit.");
    }

    private static String say(Text text, Locale locale) {
        return core.get(Phrasebook.class).words(text, locale);
    }
}
