package org.imagetoimageai.bot.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.Content;
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
import org.imagetoimageai.bot.delivery.ProgressBook.Stale;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Changes one progress message until it tells how its request stands; one painter at a time.
@Component
class ProgressPainter implements JobHandler {

    static final JobKind SHOW = new JobKind("delivery.progress", JobKind.Lane.PROMPT);

    private static final Logger log = LoggerFactory.getLogger(ProgressPainter.class);

    private static final Duration UNTIL_THE_OTHER_IS_DONE = Duration.ofSeconds(1);
    private static final Duration BEFORE_A_REPEAT = Duration.ofSeconds(2);

    private final ProgressBook book;
    private final ProgressTexts texts;
    private final Platforms platforms;
    private final Accounts accounts;

    ProgressPainter(ProgressBook book, ProgressTexts texts, Platforms platforms, Accounts accounts) {
        this.book = book;
        this.texts = texts;
        this.platforms = platforms;
        this.accounts = accounts;
    }

    @Override
    public JobKind kind() {
        return SHOW;
    }

    @Override
    public Next run(String id) {
        var row = row(id);
        return switch (book.claim(row)) {
            case GONE -> new Next.Done();
            case BUSY -> new Next.Again(UNTIL_THE_OTHER_IS_DONE);
            case TAKEN -> paintAndRelease(row);
        };
    }

    @Override
    public void giveUp(String id, String reference) {
        log.warn("Progress message {} stays as it is (ref {})", id, reference);
        book.lost(row(id));
    }

    private Next paintAndRelease(UUID row) {
        try {
            return paint(row);
        } finally {
            book.release(row);
        }
    }

    private Next paint(UUID row) {
        for (var stale = book.stale(row); stale.isPresent(); stale = book.stale(row)) {
            var wait = settle(stale.get(), amend(stale.get()));
            if (wait.isPresent()) {
                return new Next.Again(wait.get());
            }
        }
        return new Next.Done();
    }

    private static UUID row(String id) {
        return UUID.fromString(id.substring(0, id.indexOf(':')));
    }

    private DeliveryOutcome amend(Stale stale) {
        var request = stale.request();
        var name = new PlatformName(stale.message().platform().value());
        var platform = platforms.find(name);
        var person = accounts.reachableOn(name, request.account());
        if (platform.isEmpty() || person.isEmpty()) {
            return new Unreachable("nobody there");
        }
        var now = new Delivery(
                stale.row().toString(),
                new Destination.Direct(
                        new PersonRef(stale.message().platform(), person.get().externalId())),
                accounts.of(request.account()).language(),
                new Content.Words(texts.now(request), texts.buttons(request)));
        return platform.get().amend(stale.message(), now);
    }

    /// How long to wait before the next try, if there has to be one. Changing a message twice does no harm.
    private Optional<Duration> settle(Stale stale, DeliveryOutcome outcome) {
        return switch (outcome) {
            case Delivered done -> {
                book.nowShows(stale);
                yield Optional.empty();
            }
            case Partly done -> {
                book.nowShows(stale);
                yield Optional.empty();
            }
            case TryLater later -> Optional.of(later.after());
            case Uncertain perhaps -> Optional.of(BEFORE_A_REPEAT);
            case Unreachable gone -> {
                book.lost(stale.row());
                yield Optional.empty();
            }
            case Refused refused -> {
                log.info(
                        "Progress of {} cannot be shown any more: {}",
                        stale.request().request(),
                        refused.reason());
                book.lost(stale.row());
                yield Optional.empty();
            }
        };
    }
}
