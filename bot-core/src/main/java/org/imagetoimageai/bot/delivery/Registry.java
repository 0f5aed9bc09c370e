package org.imagetoimageai.bot.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.delivery.MessageRow.Role;
import org.imagetoimageai.bot.delivery.MessageRow.Shown;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which messages in chats show which pictures, so that each can be found again from a reply to it, and withdrawn.
@Component
class Registry {

    static final String MESSAGE = "delivery_message.message";

    private final MessageRows rows;
    private final Vault vault;
    private final Clock clock;

    Registry(MessageRows rows, Vault vault, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /// Notes messages that were just sent. Of an album, each message shows its picture.
    List<MessageRow> register(Parcel parcel, Shown shown, List<DeliveredMessage> messages) {
        var owner = KeyOwner.account(parcel.account().value());
        var eachShowsOne = shown.role() == Role.ALBUM
                && messages.size() == shown.pictures().size();
        var position = 0;
        var registered = new ArrayList<MessageRow>();
        for (var message : messages) {
            var shows = eachShowsOne
                    ? new Shown(Role.ALBUM, List.of(shown.pictures().get(position)))
                    : shown;
            var sealed = vault.seal(owner, MESSAGE, message.reference());
            registered.add(rows.save(new MessageRow(parcel, sealed, hash(message), shows, clock.instant())));
            position++;
        }
        return registered;
    }

    /// Which of this person's pictures a message shows; the first, if it shows several.
    @Transactional(readOnly = true)
    public Optional<PictureId> shownAt(DeliveredMessage message, AccountId owner) {
        return rows.findByMessageHash(hash(message)).stream()
                .filter(row -> row.account().equals(owner) && !row.isWithdrawn())
                .flatMap(row -> row.pictures().stream())
                .findFirst();
    }

    private KeyedHash hash(DeliveredMessage message) {
        return vault.hash("delivery.message", message.platform() + ":" + message.reference());
    }
}
