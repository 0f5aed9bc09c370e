package org.imagetoimageai.bot.vault;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
final class KeyedHashConverter implements AttributeConverter<KeyedHash, byte[]> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable KeyedHash hash) {
        return hash == null ? null : hash.toBytes();
    }

    @Override
    public @Nullable KeyedHash convertToEntityAttribute(byte @Nullable [] bytes) {
        return bytes == null ? null : KeyedHash.ofBytes(bytes);
    }
}
