package org.imagetoimageai.bot.delivery;

import java.time.Duration;
import java.util.UUID;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Partly;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the words and buttons under one of the owner's cards show how things stand. Doing so twice does no harm.
@Component
class CardPainter implements JobHandler {

    static final JobKind REFRESH = new JobKind("delivery.card", JobKind.Lane.PROMPT);

    private static final Logger log = LoggerFactory.getLogger(CardPainter.class);
    private static final Duration BEFORE_A_REPEAT = Duration.ofSeconds(2);

    private final MessageRows rows;
    private final Gallery gallery;
    private final Cards cards;
    private final Platforms platforms;
    private final Accounts accounts;
    private final Vault vault;

    CardPainter(MessageRows rows, Gallery gallery, Cards cards, Platforms platforms, Accounts accounts, Vault vault) {
        this.rows = rows;
        this.gallery = gallery;
        this.cards = cards;
        this.platforms = platforms;
        this.accounts = accounts;
        this.vault = vault;
    }

    @Override
    public JobKind kind() {
        return REFRESH;
    }

    @Override
    public Next run(String id) {
        return rows.findById(UUID.fromString(id.substring(0, id.indexOf(':'))))
                .filter(row -> !row.isWithdrawn())
                .map(this::refresh)
                .orElseGet(Next.Done::new);
    }

    @Override
    public void giveUp(String id, String reference) {
        log.warn("Card {} stays as it is (ref {})", id, reference);
    }

    private Next refresh(MessageRow row) {
        var picture = gallery.find(row.pictures().getFirst(), row.account());
        var platform = platforms.find(row.platform());
        var person = accounts.reachableOn(row.platform(), row.account());
        var reference = vault.open(Registry.MESSAGE, row.message());
        if (picture.isEmpty() || platform.isEmpty() || person.isEmpty() || reference.isEmpty()) {
            return new Next.Done();
        }
        var chat = platform.get();
        var to = new Destination.Direct(
                new PersonRef(chat.platform(), person.get().externalId()));
        var now = delivery(row, to, picture.get(), chat);
        return settle(row, chat.amend(new DeliveredMessage(chat.platform(), reference.get()), now));
    }

    private Delivery delivery(MessageRow row, Destination to, GalleryPicture picture, ChatPlatform chat) {
        var locale = accounts.of(row.account()).language();
        var words = cards.words(picture, row.account(), locale, chat.capabilities());
        return new Delivery(row.id().toString(), to, locale, words);
    }

    private static Next settle(MessageRow row, DeliveryOutcome outcome) {
        return switch (outcome) {
            case Delivered _, Partly _, Unreachable _ -> new Next.Done();
            case TryLater later -> new Next.Again(later.after());
            case Uncertain _ -> new Next.Again(BEFORE_A_REPEAT);
            case Refused refused -> {
                log.info("Card {} stays as it is: {}", row.id(), refused.reason());
                yield new Next.Done();
            }
        };
    }
}
