package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlMarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain                                        | plain      | ''",
                "<b>fox</b>                                   | fox        | bold 0 3",
                "<strong>fox</strong>                         | fox        | bold 0 3",
                "<B>fox</B>                                   | fox        | bold 0 3",
                "<i>fox</i> <em>fox</em>                      | fox fox    | italic 0 3, italic 4 3",
                "<u>a</u><ins>b</ins>                         | ab         | underline 0 1, underline 1 1",
                "<s>a</s><strike>b</strike><del>c</del>       | abc        | strikethrough 0 1, strikethrough 1 1,"
                        + " strikethrough 2 1",
                "<tg-spoiler>a</tg-spoiler>                   | a          | spoiler 0 1",
                "<span class=\"tg-spoiler\">a</span>          | a          | spoiler 0 1",
                "<code>x = 1</code>                           | x = 1      | code 0 5",
                "<code><b>x</b></code>                        | x          | code 0 1",
                "<b>a<code>x</code>b</b>                       | axb        | bold 0 1, code 1 1, bold 2 1",
                "<pre>x</pre>                                 | x          | pre 0 1",
                "<pre><code class=\"language-java\">x</code></pre> | x     | pre 0 1 java",
                "<code class=\"language-java\">x</code>       | x          | code 0 1",
                "<blockquote>q</blockquote>                   | q          | blockquote 0 1",
                "<blockquote expandable>q</blockquote>        | q          | expandable_blockquote 0 1",
                "<a href=\"https://example.org/a?b=1&amp;c\">go</a> | go   | text_link 0 2 https://example.org/a?b=1&c",
                "<a href='https://example.org'>go</a>         | go         | text_link 0 2 https://example.org/",
                "<a href=\"nowhere\">go</a>                   | go         | ''",
                "<a href=\"tg://user?id=7\">Ada</a>           | Ada        | text_mention 0 3 7",
                "<b>a<i>b</i></b>                             | ab         | bold 0 2, italic 1 1",
                "<b>a<b>b</b></b>                             | ab         | bold 0 2",
                "<b></b>x                                     | x          | ''",
                "<b> </b>x                                    | x          | ''",
                "&lt;b&gt; &amp;amp; &quot;                   | <b> &amp; \" | ''",
                "&#128058;&#x1F98A;                           | 🐺🦊       | ''",
                "&nbsp; &Or; &#0;                             | &nbsp; &Or; &#0; | ''",
                "a & b > c                                    | a & b > c  | ''",
                "🦊<b>🦊</b>                                  | 🦊🦊       | bold 2 2",
                "é<b>é</b>                                    | éé         | bold 1 1",
                "x<b>y</>                                     | xy         | bold 1 1",
                "<tg-emoji emoji-id=\"1\">👍</tg-emoji>       | 👍         | ''",
            })
    void readsTags(String html, String text, String entities) {
        var words = HtmlMarkup.read(html);
        var kept = new Words(words.text(), words.entities()).tidy();

        assertThat(kept.text()).isEqualTo(text);
        assertThat(told(html)).isEqualTo(entities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>fox                 | Can't find end tag corresponding to start tag \"b\"",
                "fox</b>                | Unexpected end tag at byte offset 3",
                "<b><i>fox</b></i>      | Unmatched end tag at byte offset 9, expected \"</i>\", found \"</b>\"",
                "<script>x</script>     | Unsupported start tag \"script\" at byte offset 0",
                "é🦊<fox>               | Unsupported start tag \"fox\" at byte offset 6",
                "1 < 2                  | Unsupported start tag \"\" at byte offset 2",
                "a <                    | Unclosed start tag at byte offset 2",
                "<b                     | Unclosed start tag at byte offset 0",
                "<a href=\"x             | Unclosed start tag at byte offset 0",
                "<b>x</b                | Unclosed end tag at byte offset 4",
                "<span>x</span>         | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "<i =a>x</i>            | Empty attribute name in the tag \"i\" at byte offset 0",
                "<p>x</p>               | Unsupported start tag \"p\" at byte offset 0",
                "x<br/>                 | Unsupported start tag \"br/\" at byte offset 1",
            })
    void refusesWhatIsNotWellFormed(String html, String why) {
        assertThatThrownBy(() -> HtmlMarkup.read(html)).hasMessage("Bad Request: can't parse entities: " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/generate a fox        | bot_command 0 9",
                "see /help@SomeBot now  | bot_command 4 13",
                "a/b and 1/2            | ''",
                "ask @ada_l today       | mention 4 6",
                "#fox but not #1        | hashtag 0 4",
                "go to https://a.org/x. | url 6 15",
                "go to example.com      | url 6 11",
                "mail a.b@example.org   | email 5 15",
            })
    void recognisesWhatTheAppWould(String text, String entities) {
        assertThat(told(Texts.typed(text))).isEqualTo(entities);
    }

    private static String told(String html) {
        return told(Texts.message(new Parameters(Map.of("text", html, "parse_mode", "HTML"), Map.of())));
    }

    private static String told(Words words) {
        return words.entities().stream()
                .map(e -> e.type() + " " + e.offset() + " " + e.length()
                        + (e.url() == null ? "" : " " + e.url())
                        + (e.language() == null ? "" : " " + e.language())
                        + (e.userId() == null ? "" : " " + e.userId()))
                .collect(Collectors.joining(", "));
    }
}
