package org.imagetoimageai.bot.vault;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
final class SealedTextConverter implements AttributeConverter<SealedText, byte[]> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable SealedText text) {
        return text == null ? null : text.toBytes();
    }

    @Override
    public @Nullable SealedText convertToEntityAttribute(byte @Nullable [] box) {
        return box == null ? null : SealedText.ofBytes(box);
    }
}
