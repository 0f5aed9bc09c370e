package org.imagetoimageai.bot.delivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.delivery.MessageRow.Role;
import org.imagetoimageai.bot.delivery.MessageRow.Shown;
import org.imagetoimageai.bot.delivery.MessageRow.Whose;
import org.imagetoimageai.bot.delivery.MessageRow.Why;
import org.imagetoimageai.bot.gallery.Share;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.job.Jobs;
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
    private final Jobs jobs;
    private final Clock clock;

    Registry(MessageRows rows, Vault vault, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Notes messages that were just sent. Of an album, each message shows its picture.
    @Transactional(propagation = MANDATORY)
    public List<MessageRow> register(Parcel parcel, Shown shown, List<DeliveredMessage> messages) {
        var eachShowsOne = shown.role() == Role.ALBUM
                && messages.size() == shown.pictures().size();
        var registered = new ArrayList<MessageRow>();
        for (var position = 0; position < messages.size(); position++) {
            var shows = eachShowsOne
                    ? new Shown(Role.ALBUM, List.of(shown.pictures().get(position)))
                    : shown;
            registered.add(register(Whose.of(parcel), shows, messages.get(position)));
        }
        return registered;
    }

    /// Notes a message, unless it was before.
    @Transactional(propagation = MANDATORY)
    public MessageRow register(Whose whose, Shown shown, DeliveredMessage message) {
        return rows.findByMessageHash(hash(message)).stream()
                .filter(row -> row.account().equals(whose.account()))
                .findFirst()
                .orElseGet(() -> save(whose, shown, message));
    }

    private MessageRow save(Whose whose, Shown shown, DeliveredMessage message) {
        var owner = KeyOwner.account(whose.account().value());
        var sealed = vault.seal(owner, MESSAGE, message.reference());
        return rows.save(new MessageRow(whose, sealed, hash(message), shown, clock.instant()));
    }

    /// Whether a message was noted, or is being withdrawn.
    boolean isKnown(DeliveredMessage message) {
        return !rows.findByMessageHash(hash(message)).isEmpty();
    }

    /// Has messages withdrawn, in the caller's transaction.
    @Transactional(propagation = MANDATORY)
    public void withdraw(List<MessageRow> messages, Why why) {
        for (var message : messages) {
            message.withdraw(why, clock.instant());
            jobs.enqueue(Withdrawer.WITHDRAW, message.id().toString());
        }
    }

    /// Has every message withdrawn that shows a picture.
    @Transactional(propagation = MANDATORY)
    public void withdrawShowing(PictureId picture, Why why) {
        withdraw(rows.findShowing(picture.value()), why);
    }

    /// Has the posts of a share withdrawn.
    @Transactional(propagation = MANDATORY)
    public void withdrawPosts(Share.Id share) {
        withdraw(rows.findByShareId(share.value()), Why.UNSHARED);
    }

    /// Has everything withdrawn that stands for a person.
    ///
    /// @return how much is still to be withdrawn
    @Transactional(propagation = MANDATORY)
    public int withdrawAll(AccountId account) {
        var all = rows.findByAccountId(account.value());
        withdraw(all, Why.DELETED);
        return all.size();
    }

    /// A message that is registered and not withdrawn.
    Optional<MessageRow> find(UUID id) {
        return rows.findById(id).filter(row -> !row.isWithdrawn());
    }

    /// Where a message stands, as long as its owner's key exists.
    Optional<DeliveredMessage> whereabouts(MessageRow row) {
        var platform = new PlatformId(row.platform().value());
        return vault.open(MESSAGE, row.message()).map(reference -> new DeliveredMessage(platform, reference));
    }

    /// The owner's cards of a picture, whose buttons may have to change.
    List<UUID> cards(PictureId picture) {
        return rows.findStanding(picture.value(), Role.CARD).stream()
                .map(MessageRow::id)
                .toList();
    }

    /// Which of this person's pictures a message shows them; the first, if it shows several.
    @Transactional(readOnly = true)
    public Optional<PictureId> shownAt(DeliveredMessage message, AccountId owner) {
        return standing(message)
                .filter(row -> row.account().equals(owner))
                .flatMap(row -> row.pictures().stream())
                .findFirst();
    }

    /// Which picture a message shows the people in a shared place.
    @Transactional(readOnly = true)
    public Optional<PictureId> postedAt(DeliveredMessage message) {
        return standing(message)
                .filter(row -> row.role() == Role.POST)
                .flatMap(row -> row.pictures().stream())
                .findFirst();
    }

    private Stream<MessageRow> standing(DeliveredMessage message) {
        return rows.findByMessageHash(hash(message)).stream().filter(row -> !row.isWithdrawn());
    }

    private KeyedHash hash(DeliveredMessage message) {
        return vault.hash("delivery.message", message.platform() + ":" + message.reference());
    }
}
