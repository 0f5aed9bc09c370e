package org.imagetoimageai.bot.chat;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imagetoimageai.bot.chat.RichText.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSplitterTest {

    private static final String FOX = "\uD83E\uDD8A";
    private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    @ParameterizedTest
    @CsvSource(textBlock = """
        'short',                     'short'
        '1234567890',                '1234567890'
        'one two three',             'one two|three'
        'one two three four five',   'one two|three four|five'
        'ab cdefg~~hij klm',         'ab cdefg|hij klm'
        'abcdef~hi jklmn',           'abcdef|hi jklmn'
        'a bcdefghijklm',            'a bcdefghi|jklm'
        '12345678901234567890123',   '1234567890|1234567890|123'
        '1234567890 ',               '1234567890'
        'one~two    three',          'one~two|three'
        """)
    void endsAPieceWhereAReaderWould(String words, String pieces) {
        assertThat(split(RichText.plain(words.replace('~', '\n')), 10))
                .extracting(RichText::words)
                .containsExactly(pieces.replace('~', '\n').split("\\|"));
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(split(RichText.plain(FOX.repeat(7)), 9))
                .extracting(RichText::words)
                .containsExactly(FOX.repeat(4), FOX.repeat(3));
        assertThat(split(RichText.plain(FAMILY.repeat(3)), 9))
                .extracting(RichText::words)
                .containsExactly(FAMILY, FAMILY, FAMILY);
    }

    @Test
    void cutsEvenACharacterThatIsLongerThanAPieceBetweenSurrogatePairs() {
        assertThat(split(RichText.plain((FOX + "\u200D").repeat(9)), 10)).allSatisfy(piece -> {
            assertThat(piece.words()).hasSizeLessThanOrEqualTo(10);
            assertThat(Character.isLowSurrogate(piece.words().charAt(0))).isFalse();
        });
    }

    @Test
    void keepsAFormWhole() {
        var text = new RichText(List.of(
                new Span.Plain("abcdefg"), new Span.Bold("12 34"), new Span.Link("here it is", "https://example.org")));

        assertThat(split(text, 10))
                .containsExactly(
                        RichText.plain("abcdefg"),
                        new RichText(List.of(new Span.Bold("12 34"))),
                        new RichText(List.of(new Span.Link("here it is", "https://example.org"))));
    }

    @Test
    void repeatsAFormThatIsLongerThanAPiece() {
        assertThat(split(new RichText(List.of(new Span.Code("12345678901234"))), 10))
                .containsExactly(
                        new RichText(List.of(new Span.Code("1234567890"))),
                        new RichText(List.of(new Span.Code("1234"))));
    }

    @Test
    void saysNothingWhenThereIsNothingToSay() {
        assertThat(split(RichText.plain(" \n "), 10)).isEmpty();
    }

    @Test
    void losesNothingButBlanks() {
        var alphabet = List.of("a", "bc", " ", " ", "\n", "\n\n", FOX, FAMILY, "&", "e\u0301");
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var text = random(random, alphabet);
            var longest = random.nextInt(12, 60);

            var pieces = split(text, longest);

            assertThat(pieces)
                    .as("seed %d", seed)
                    .allSatisfy(piece -> assertThat(piece.words()).isNotBlank().hasSizeLessThanOrEqualTo(longest));
            assertThat(pieces.stream().map(RichText::words).collect(joining()).replaceAll("\\s", ""))
                    .as("seed %d", seed)
                    .isEqualTo(text.words().replaceAll("\\s", ""));
        }
    }

    @Test
    void showsThatSomethingWasLeftOut() {
        assertThat(TextSplitter.fit(RichText.plain("one two three"), 10).words())
                .isEqualTo("one two…");
        assertThat(TextSplitter.fit(RichText.plain("1234567890"), 10).words()).isEqualTo("1234567890");
    }

    private static RichText random(Random random, List<String> alphabet) {
        var spans = new ArrayList<Span>();
        for (var span = random.nextInt(1, 6); span > 0; span--) {
            var words = new StringBuilder();
            for (var i = random.nextInt(1, 80); i > 0; i--) {
                words.append(alphabet.get(random.nextInt(alphabet.size())));
            }
            spans.add(random.nextBoolean() ? new Span.Plain(words.toString()) : new Span.Bold(words.toString()));
        }
        return new RichText(spans);
    }

    private static List<RichText> split(RichText text, int longest) {
        return TextSplitter.split(text, longest);
    }
}
