package org.imagetoimageai.sandbox.telegram;

/// A file on the emulated servers, as [getFile](https://core.telegram.org/bots/api#getfile) and the download address
/// know it.
public final class StoredFile {
    private final String id;
    private final String uniqueId;
    private final String path;
    private final Attributes attributes;
    private final byte[] bytes;

    StoredFile(String id, String uniqueId, String path, Attributes attributes, byte[] bytes) {
        this.id = id;
        this.uniqueId = uniqueId;
        this.path = path;
        this.attributes = attributes;
        this.bytes = bytes;
    }

    public String id() {
        return id;
    }

    public String uniqueId() {
        return uniqueId;
    }

    public String name() {
        return attributes.name();
    }

    public String mimeType() {
        return attributes.mimeType();
    }

    public int size() {
        return bytes.length;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    String path() {
        return path;
    }

    boolean isPhoto() {
        return attributes.photo();
    }

    record Attributes(String name, String mimeType, boolean photo) {}
}
