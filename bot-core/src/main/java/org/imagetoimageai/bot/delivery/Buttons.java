package org.imagetoimageai.bot.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;

/// Mints and resolves what buttons carry: an action and its subject, signed with the vault's key. Nothing is
/// stored, so a button works months later and after a restart, and nobody can make one up. Whether the person who
/// pressed may do it is the action's business: a token is no permission.
@Component
public class Buttons {

    private static final int SIGNATURE_BYTES = 10;
    private static final String PURPOSE = "button";

    private final Vault vault;

    Buttons(Vault vault) {
        this.vault = vault;
    }

    /// A button that does `action` to `subject`.
    ///
    /// @param action  a few lower-case letters; once released it stays
    /// @param subject an id or a short word
    public Button button(Text label, String action, String subject) {
        var said = (action + ":" + subject).getBytes(StandardCharsets.UTF_8);
        var token = ByteBuffer.allocate(SIGNATURE_BYTES + said.length)
                .put(signature(said))
                .put(said)
                .array();
        return new Button(label, Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    /// A button that does `action` to what has this id.
    public Button button(Text label, String action, UUID subject) {
        return button(label, action, Pressed.compact(subject));
    }

    /// A button that does `action` to what has this id, in the way `detail` says.
    ///
    /// @param detail as short as the token allows: with an action of two letters, twelve
    public Button button(Text label, String action, UUID subject, String detail) {
        return button(label, action, Pressed.compact(subject) + detail);
    }

    /// What a token stands for, if we minted it.
    public Optional<Pressed> resolve(String token) {
        var bytes = decode(token);
        if (bytes.length <= SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var said = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE_BYTES), signature(said))) {
            return Optional.empty();
        }
        var words = new String(said, StandardCharsets.UTF_8).split(":", 2);
        return Optional.of(new Pressed(words[0], words[1]));
    }

    private byte[] signature(byte[] said) {
        return Arrays.copyOf(vault.mac(PURPOSE, said), SIGNATURE_BYTES);
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    /// What a pressed button asks for.
    public record Pressed(String action, String subject) {

        private static final int ID_LENGTH = 22;

        /// The id that the subject begins with.
        public UUID id() {
            var bits = ByteBuffer.wrap(decode(subject.substring(0, ID_LENGTH)));
            return new UUID(bits.getLong(), bits.getLong());
        }

        /// What the subject says behind the id.
        public String detail() {
            return subject.substring(ID_LENGTH);
        }

        private static String compact(UUID id) {
            var bits = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bits.array());
        }
    }
}
