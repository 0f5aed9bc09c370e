package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.chat.RichText.Span;
import org.junit.jupiter.api.Test;

class TelegramHtmlTest {

    @Test
    void writesEveryFormAndEscapesWhatIsInIt() {
        var text = new RichText(List.of(
                new Span.Plain("1 < 2 & \"so\" > 0, "),
                new Span.Bold("<i>bold</i>"),
                new Span.Code("a && b"),
                new Span.Link("here & there", "https://example.org/?a=\"1\"&b=<2>")));

        assertThat(TelegramHtml.render(text))
                .isEqualTo("1 &lt; 2 &amp; &quot;so&quot; &gt; 0, <b>&lt;i&gt;bold&lt;/i&gt;</b>"
                        + "<code>a &amp;&amp; b</code>"
                        + "<a href=\"https://example.org/?a=&quot;1&quot;&amp;b=&lt;2&gt;\">here &amp; there</a>");
    }

    @Test
    void leavesWhatOnlyOtherPlatformsReadAsItIs() {
        var typed = "*_`[x](y)~~|| @here \uD83E\uDD8A\nnew line";

        assertThat(TelegramHtml.render(RichText.plain(typed))).isEqualTo(typed);
    }
}
