package org.imagetoimageai.bot.delivery;

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
import org.imagetoimageai.bot.delivery.ProgressBoard.Stale;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Changes one progress message until it tells how its request stands. Two of these may meet at one message: whoever
/// changed it last
/// looks again afterwards, so the message ends up true.
@Component
class ProgressPainter implements JobHandler {

    static final JobKind SHOW = new JobKind("delivery.progress", JobKind.Lane.PROMPT);

    private static final Logger log = LoggerFactory.getLogger(ProgressPainter.class);

    private final ProgressBoard board;
    private final Platforms platforms;
    private final Accounts accounts;

    ProgressPainter(ProgressBoard board, Platforms platforms, Accounts accounts) {
        this.board = board;
        this.platforms = platforms;
        this.accounts = accounts;
    }

    @Override
    public JobKind kind() {
        return SHOW;
    }

    @Override
    public Next run(String id) {
        var row = UUID.fromString(id.substring(0, id.indexOf(':')));
        for (var stale = board.stale(row); stale.isPresent(); stale = board.stale(row)) {
            var outcome = amend(stale.get());
            if (outcome instanceof TryLater later) {
                return new Next.Again(later.after());
            }
            settle(stale.get(), outcome);
        }
        return new Next.Done();
    }

    @Override
    public void giveUp(String id, String reference) {
        log.warn("Progress message {} stays as it is (ref {})", id, reference);
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
                new Content.Words(board.text(request), board.buttons(request)));
        return platform.get().amend(stale.message(), now);
    }

    private void settle(Stale stale, DeliveryOutcome outcome) {
        switch (outcome) {
            case Delivered done -> board.nowShows(stale);
            case Partly done -> board.nowShows(stale);
            case Uncertain perhaps -> board.nowShows(stale);
            case Unreachable gone -> board.lost(stale);
            case Refused refused -> {
                log.info(
                        "Progress of {} cannot be shown any more: {}",
                        stale.request().request(),
                        refused.reason());
                board.lost(stale);
            }
            case TryLater later -> throw new IllegalStateException("handled before");
        }
    }
}
