package org.imagetoimageai.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.imagetoimageai.bot.chat.RichText.Span.Bold;
import org.imagetoimageai.bot.chat.RichText.Span.Code;
import org.imagetoimageai.bot.chat.RichText.Span.Link;
import org.imagetoimageai.bot.chat.RichText.Span.Plain;
import org.junit.jupiter.api.Test;

class PhraseTest {

    private static final Locale INDONESIAN = Locale.of("id");

    @Test
    void readsItsOwnMarkup() {
        var spans = say("Send **now** with `/generate`, see [here](https://example.org)!");

        assertThat(spans)
                .containsExactly(
                        new Plain("Send "),
                        new Bold("now"),
                        new Plain(" with "),
                        new Code("/generate"),
                        new Plain(", see "),
                        new Link("here", "https://example.org"),
                        new Plain("!"));
    }

    @Test
    void neverReadsMarkupInWhatIsPutIn() {
        var hostile = "**bold** `code` [x](https://evil.example) {0} {1} <b> & ' \" 🦊";

        assertThat(say("You said: {0}", hostile)).containsExactly(new Plain("You said: " + hostile));
    }

    @Test
    void keepsApostrophes() {
        assertThat(say("It's {0}'s", "Ada")).containsExactly(new Plain("It's Ada's"));
    }

    @Test
    void countsInEachLanguage() {
        var english = "{0,choice,0#no credits|1#1 credit|1<{0} credits}";

        assertThat(say(english, 0L)).containsExactly(new Plain("no credits"));
        assertThat(say(english, 1L)).containsExactly(new Plain("1 credit"));
        assertThat(say(english, 1_200L)).containsExactly(new Plain("1,200 credits"));
        assertThat(new Phrase("{0} kredit").say(new Object[] {1_200L}, INDONESIAN))
                .containsExactly(new Plain("1.200 kredit"));
    }

    @Test
    void writesDatesAsTheLanguageDoes() {
        var day = LocalDate.of(2026, 11, 25);

        assertThat(say("of {0}", day)).containsExactly(new Plain("of November 25, 2026"));
        assertThat(new Phrase("tertanggal {0}").say(new Object[] {day}, INDONESIAN))
                .containsExactly(new Plain("tertanggal 25 November 2026"));
    }

    private static List<RichText.Span> say(String template, Object... args) {
        return new Phrase(template).say(args, Locale.ENGLISH);
    }
}
