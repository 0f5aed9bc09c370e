package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownMarkupTest {

    @Test
    void readsEveryStyle() {
        assertThat(read("*bold* _italic_ __under__ ~gone~ ||secret|| `code`"))
                .isEqualTo("bold italic under gone secret code [bold 0 4, italic 5 6, underline 12 5,"
                        + " strikethrough 18 4, spoiler 23 6, code 30 4]");
    }

    @Test
    void nestsStyles() {
        assertThat(read("*bold _italic bold ~gone~ __under___ bold*"))
                .isEqualTo("bold italic bold gone under bold [strikethrough 17 4, underline 22 5, italic 5 22, bold 0"
                        + " 32]");
    }

    @Test
    void readsLinksAndMentions() {
        assertThat(read("[fox](https://example.org/a\\)b) [Ada](tg://user?id=7) [plain] ![🦊](tg://emoji?id=5)"))
                .isEqualTo("fox Ada plain 🦊 [text_link 0 3 https://example.org/a)b, text_mention 4 3]");
    }

    @Test
    void readsBlocksWithTheirLanguage() {
        assertThat(read("```java\nvar x = 1;\n```")).isEqualTo("\nvar x = 1;\n [pre 0 12 java]");
        assertThat(read("```x\\`y```")).isEqualTo("x`y [pre 0 3]");
    }

    @Test
    void readsQuotes() {
        assertThat(read("before\n>one\n>two\nafter")).isEqualTo("before\none\ntwo\nafter [blockquote 7 7]");
        assertThat(read(">one\n>two||")).isEqualTo("one\ntwo [expandable_blockquote 0 7]");
    }

    @Test
    void takesEscapedCharactersAsTheyAre() {
        assertThat(read("1\\.5 \\* 2 \\= 3\\!")).isEqualTo("1.5 * 2 = 3! []");
        assertThat(read("`a.b-c`")).isEqualTo("a.b-c [code 0 5]");
    }

    @Test
    void refusesReservedCharactersAndWhatIsNeverClosed() {
        assertThatThrownBy(() -> MarkdownMarkup.read("fox."))
                .hasMessage("Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the"
                        + " preceding '\\'");
        assertThatThrownBy(() -> MarkdownMarkup.read("a > b")).hasMessageContaining("Character '>' is reserved");
        assertThatThrownBy(() -> MarkdownMarkup.read("ä *bold"))
                .hasMessage("Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 3");
        assertThatThrownBy(() -> MarkdownMarkup.read("[fox](https://example"))
                .hasMessage("Bad Request: can't parse entities: Can't find end of a URL at byte offset 6");
    }

    @Test
    void readsTheLegacyStyle() {
        assertThat(show(OldMarkdownMarkup.read("*bold* _it_ `co` [fox](https://example.org) a\\_b ```x```")))
                .isEqualTo("bold it co fox a_b x [bold 0 4, italic 5 2, code 8 2, text_link 11 3 https://example.org/,"
                        + " pre 19 1]");
        assertThatThrownBy(() -> OldMarkdownMarkup.read("snake_case"))
                .hasMessage(
                        "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 5");
    }

    @Test
    void isUnderstoodInMessages() {
        try (var telegram = TelegramEmulator.start(TelegramOptions.defaults())) {
            var ada = telegram.person("Ada", "en");
            ada.pressesStart();
            new Bot(telegram).result("sendMessage", "chat_id", ada.id(), "text", "*a*\\.", "parse_mode", "MarkdownV2");
            new Bot(telegram).result("sendMessage", "chat_id", ada.id(), "text", "*a*.", "parse_mode", "Markdown");

            assertThat(ada.received()).extracting(ChatMessage::text).containsExactly("a.", "a.");
        }
    }

    private static String read(String source) {
        return show(MarkdownMarkup.read(source));
    }

    private static String show(Words words) {
        return words.text() + " "
                + words.entities().stream()
                        .map(entity -> entity.type() + " " + entity.offset() + " " + entity.length()
                                + (entity.url() == null ? "" : " " + entity.url())
                                + (entity.language() == null ? "" : " " + entity.language()))
                        .toList();
    }
}
