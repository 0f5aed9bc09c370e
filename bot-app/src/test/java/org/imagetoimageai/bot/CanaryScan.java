package org.imagetoimageai.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;

/// Looks for what must not lie anywhere in the clear, in every form in which it might.
final class CanaryScan {

    private static final int WINDOW = 32;
    private static final int WINDOWS = 12;

    private final List<Mark> marks = new ArrayList<>();
    private final BitSet beginnings = new BitSet(1 << 16);

    /// Words as text, in hexadecimal digits and in base64.
    CanaryScan words(String name, String words) {
        var utf8 = words.getBytes(StandardCharsets.UTF_8);
        add(name + " in UTF-16", words.getBytes(StandardCharsets.UTF_16LE));
        add(name + " in UTF-16, big end first", words.getBytes(StandardCharsets.UTF_16BE));
        return bytes(name, utf8);
    }

    /// Some stretches of a picture, from its beginning to its end.
    CanaryScan picture(String name, byte[] picture) {
        // The first bytes of all pictures of a format are alike, and any picture may have them.
        var first = picture.length / 8;
        var step = (picture.length - first - WINDOW) / (WINDOWS - 1);
        for (var i = 0; i < WINDOWS; i++) {
            var at = first + i * step;
            bytes(name + " from byte " + at, Arrays.copyOfRange(picture, at, at + WINDOW));
        }
        return this;
    }

    /// The end of what was sealed, which is like nothing else.
    CanaryScan ciphertext(String name, byte[] box) {
        add(name, Arrays.copyOfRange(box, Math.max(0, box.length - WINDOW), box.length));
        return this;
    }

    private CanaryScan bytes(String name, byte[] content) {
        add(name, content);
        add(name + " in hexadecimal", HexFormat.of().formatHex(content).getBytes(StandardCharsets.US_ASCII));
        add(
                name + " in hexadecimal capitals",
                HexFormat.of().withUpperCase().formatHex(content).getBytes(StandardCharsets.US_ASCII));
        for (var shift = 0; shift < 3; shift++) {
            add(name + " in base64, shifted by " + shift, base64(Base64.getEncoder(), content, shift));
            add(name + " in base64 for addresses, shifted by " + shift, base64(Base64.getUrlEncoder(), content, shift));
        }
        return this;
    }

    /// The digits that depend on the content alone, whatever stands before and after it.
    private static byte[] base64(Base64.Encoder encoder, byte[] content, int shift) {
        var shifted = new byte[shift + content.length];
        System.arraycopy(content, 0, shifted, shift, content.length);
        var digits = encoder.withoutPadding().encode(shifted);
        var from = (shift * 8 + 5) / 6;
        var to = shifted.length * 8 / 6;
        return Arrays.copyOfRange(digits, from, to);
    }

    private void add(String name, byte[] content) {
        marks.add(new Mark(name, content));
        beginnings.set(beginning(content, 0));
    }

    /// What was found in a folder, by file; files that vanish meanwhile are passed over.
    List<String> findingsIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> findingsIn(file.toString(), read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> findingsIn(String place, byte[] content) {
        var findings = new ArrayList<String>();
        for (var i = 0; i + 1 < content.length; i++) {
            if (beginnings.get(beginning(content, i))) {
                for (var mark : marks) {
                    if (mark.standsAt(content, i)) {
                        findings.add(mark.name() + " in " + place + " at " + i);
                    }
                }
            }
        }
        return findings;
    }

    private static int beginning(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
    }

    private record Mark(String name, byte[] content) {

        boolean standsAt(byte[] where, int at) {
            return at + content.length <= where.length
                    && Arrays.equals(where, at, at + content.length, content, 0, content.length);
        }
    }
}
