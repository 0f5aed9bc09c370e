package org.imagetoimageai.bot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConvertersTest {

    private final byte[] bytes = new byte[KeyedHash.LENGTH];

    @Test
    void bringsSealedTextToTheDatabaseAndBack() {
        var converter = new SealedTextConverter();
        var text = SealedText.ofBytes(bytes);

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(text)))
                .isEqualTo(text)
                .hasSameHashCodeAs(text)
                .hasToString("[sealed]");
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void bringsAHashToTheDatabaseAndBack() {
        var converter = new KeyedHashConverter();
        var hash = KeyedHash.ofBytes(bytes);

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(hash)))
                .isEqualTo(hash)
                .hasSameHashCodeAs(hash);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
        assertThatThrownBy(() -> KeyedHash.ofBytes(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesNoBytesWithTheOutside() {
        var text = SealedText.ofBytes(bytes);
        var before = SealedText.ofBytes(bytes);

        bytes[0] = 1;
        text.toBytes()[1] = 1;

        assertThat(text).isEqualTo(before);
    }
}
