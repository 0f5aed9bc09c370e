package org.imagetoimageai.bot.telegram;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.Document;

/// What a file calls itself. Where that may be a picture, or says nothing, only its content tells.
///
/// @param type the media type that its sender's app named, empty if it named none
/// @param ending of its name, in lower case, empty if it has none
record FileKind(String type, String ending) {

    private static final String ANYTHING = "application/octet-stream";

    private static final Set<String> PICTURE_TYPES =
            Set.of("image/jpeg", "image/jpg", "image/pjpeg", "image/png", "image/webp", "image/gif");
    private static final Set<String> PICTURE_ENDINGS = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif");
    private static final Set<String> OTHER_ENDINGS = Set.of(
            "pdf", "svg", "txt", "doc", "docx", "psd", "heic", "heif", "avif", "tif", "tiff", "bmp", "zip", "mp4");

    private static final Pattern ENDING = Pattern.compile(".*\\.(\\w{1,5})");
    private static final Pattern SUBTYPE = Pattern.compile("\\w+/(?:x-)?(\\w{1,5})(?:\\+.*)?");

    static FileKind of(Document file) {
        var ending = ENDING.matcher(lower(file.getFileName()));
        return new FileKind(lower(file.getMimeType()), ending.matches() ? ending.group(1) : "");
    }

    private static String lower(String word) {
        return Objects.requireNonNullElse(word, "").strip().toLowerCase(Locale.ROOT);
    }

    boolean isNoPicture() {
        if (PICTURE_TYPES.contains(type) || PICTURE_ENDINGS.contains(ending)) {
            return false;
        }
        var mayBeAnything = type.isEmpty() || type.equals(ANYTHING);
        return !mayBeAnything || OTHER_ENDINGS.contains(ending);
    }

    /// What people call such files, such as `PDF`, if that is a word they would use.
    Optional<String> name() {
        var subtype = SUBTYPE.matcher(type);
        return Optional.of(ending)
                .filter(word -> !word.isEmpty())
                .or(() -> subtype.matches() ? Optional.of(subtype.group(1)) : Optional.empty())
                .map(word -> word.equals("plain") ? "txt" : word)
                .map(word -> word.toUpperCase(Locale.ROOT));
    }
}
