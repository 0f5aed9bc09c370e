package org.imagetoimageai.bot.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imagetoimageai.bot.outbox.Letter.Button;
import org.imagetoimageai.bot.outbox.Letter.Phrase;

/// A letter as bytes, to be sealed.
final class LetterCodec {

    private static final int STRING = 0;
    private static final int NUMBER = 1;
    private static final int PHRASE = 2;

    private LetterCodec() {}

    static byte[] encode(Letter letter) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(letter.text(), out);
            out.writeInt(letter.buttons().size());
            for (var button : letter.buttons()) {
                write(button.label(), out);
                write(button.action(), out);
                write(button.subject().toString(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Letter decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var text = phrase(in);
            var buttons = new ArrayList<Button>();
            for (var left = in.readInt(); left > 0; left--) {
                buttons.add(new Button(string(in), string(in), UUID.fromString(string(in))));
            }
            return new Letter(text, buttons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Phrase phrase, DataOutputStream out) throws IOException {
        write(phrase.key(), out);
        out.writeInt(phrase.words().size());
        for (var word : phrase.words()) {
            switch (word) {
                case Phrase nested -> {
                    out.writeByte(PHRASE);
                    write(nested, out);
                }
                case Long number -> {
                    out.writeByte(NUMBER);
                    out.writeLong(number);
                }
                default -> {
                    out.writeByte(STRING);
                    write(word.toString(), out);
                }
            }
        }
    }

    /// Longer than `writeUTF` takes.
    private static void write(String words, DataOutputStream out) throws IOException {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Phrase phrase(DataInputStream in) throws IOException {
        var key = string(in);
        List<Object> words = new ArrayList<>();
        for (var left = in.readInt(); left > 0; left--) {
            words.add(
                    switch (in.readByte()) {
                        case PHRASE -> phrase(in);
                        case NUMBER -> in.readLong();
                        default -> string(in);
                    });
        }
        return new Phrase(key, words);
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
