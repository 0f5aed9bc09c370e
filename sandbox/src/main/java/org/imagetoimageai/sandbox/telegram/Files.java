package org.imagetoimageai.sandbox.telegram;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Every file ever sent, by id and by path. A photo's id names one of its renditions; sending it again sends them all.
final class Files {
    private static final Duration LINK_LIVES = Duration.ofHours(1);
    private static final Map<String, String> MIME_TYPES = new HashMap<>(Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "gif", "image/gif",
            "txt", "text/plain",
            "json", "application/json",
            "pdf", "application/pdf",
            "zip", "application/zip"));

    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, StoredFile> byId = new ConcurrentHashMap<>();
    private final Map<String, StoredFile> byPath = new ConcurrentHashMap<>();
    private final Map<String, Instant> linksEnd = new ConcurrentHashMap<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final Map<String, List<PhotoSize>> photos = new ConcurrentHashMap<>();

    Files(Clock clock) {
        this.clock = clock;
    }

    StoredFile document(String name, byte[] bytes) {
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return document(name, MIME_TYPES.getOrDefault(extension, "application/octet-stream"), bytes);
    }

    StoredFile document(String name, String mimeType, byte[] bytes) {
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return keep("BQACAgIAAxkBAAI", "documents", extension, new StoredFile.Attributes(name, mimeType, false), bytes);
    }

    StoredFile rendition(byte[] jpeg) {
        return keep(
                "AgACAgIAAxkBAAI", "photos", ".jpg", new StoredFile.Attributes("photo.jpg", "image/jpeg", true), jpeg);
    }

    List<PhotoSize> photo(List<PhotoSize> sizes) {
        sizes.forEach(size -> photos.put(size.file().id(), sizes));
        return sizes;
    }

    Optional<StoredFile> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// What a link leads to while it is valid.
    Optional<StoredFile> at(String path) {
        var ends = linksEnd.getOrDefault(path, Instant.MIN);
        return clock.instant().isBefore(ends)
                ? Optional.ofNullable(byPath.get(path)).filter(file -> !lost.contains(file.id()))
                : Optional.empty();
    }

    /// Opens the link for [at least one hour](https://core.telegram.org/bots/api#getfile), here for exactly one.
    void open(StoredFile file) {
        linksEnd.put(file.path(), clock.instant().plus(LINK_LIVES));
    }

    boolean isLost(StoredFile file) {
        return lost.contains(file.id());
    }

    void lose(StoredFile file) {
        lost.add(file.id());
    }

    void closeLinks() {
        linksEnd.clear();
    }

    List<PhotoSize> sizesOf(StoredFile photo) {
        return photos.getOrDefault(photo.id(), List.of());
    }

    private StoredFile keep(
            String prefix, String folder, String extension, StoredFile.Attributes attributes, byte[] bytes) {
        var number = count.getAndIncrement();
        var mark = ByteBuffer.allocate(12)
                .putInt(number)
                .putLong(number * 0x9E3779B97F4A7C15L)
                .array();
        var tail = Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
        var file = new StoredFile(
                prefix + tail + "AAIeAAM2BA", "AQAD" + tail, folder + "/file_" + number + extension, attributes, bytes);
        byId.put(file.id(), file);
        byPath.put(file.path(), file);
        return file;
    }
}
