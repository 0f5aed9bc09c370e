package org.imagetoimageai.sandbox.telegram;

/// One file part of a multipart request. Never copied, for it may be large; nobody writes to the bytes.
final class Upload {
    private final String name;
    private final byte[] bytes;

    Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }
}
