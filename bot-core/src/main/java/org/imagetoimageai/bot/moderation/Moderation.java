package org.imagetoimageai.bot.moderation;

import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.audit.AuditLog;
import org.imagetoimageai.bot.gallery.Removals;
import org.imagetoimageai.bot.gallery.Shares;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.outbox.Letter;
import org.imagetoimageai.bot.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an operator does about pictures, each act recorded with its ground in its own transaction. Whether somebody is
/// an operator is the caller's question.
@Component
public class Moderation {

    private final Shares shares;
    private final Removals removals;
    private final Reports reports;
    private final AuditLog audit;
    private final Outbox outbox;

    Moderation(Shares shares, Removals removals, Reports reports, AuditLog audit, Outbox outbox) {
        this.shares = shares;
        this.removals = removals;
        this.reports = reports;
        this.audit = audit;
        this.outbox = outbox;
    }

    /// Removes a picture everywhere and tells its owner why, but not who said so.
    ///
    /// @param given the ground; without one, the first that was reported
    /// @return whether there was such a picture
    @Transactional
    public boolean takeDown(PictureId picture, AccountId operator, Optional<Reason> given) {
        var reason = given.or(() -> reports.reason(picture)).orElse(Reason.OTHER);
        var owner = removals.takeDown(picture);
        owner.ifPresent(whose -> {
            reports.decide(picture, "TAKEN_DOWN");
            record(operator, "take-down", picture, whose, reason.name());
            outbox.tell(whose, Letter.of("takedown.owner", Letter.Phrase.of(reason.phrase())));
        });
        return owner.isPresent();
    }

    /// The picture stays.
    ///
    /// @return whether there was such a picture
    @Transactional
    public boolean dismiss(PictureId picture, AccountId operator) {
        reports.decide(picture, "DISMISSED");
        var owner = owner(picture);
        owner.ifPresent(whose -> record(operator, "dismiss", picture, whose, "report"));
        return owner.isPresent();
    }

    /// An operator is about to look at a picture that somebody reported.
    ///
    /// @return whether they may: what nobody reported is nobody's business
    @Transactional
    public boolean look(PictureId picture, AccountId operator) {
        var reason = reports.openReason(picture);
        var owner = owner(picture);
        if (reason.isEmpty() || owner.isEmpty()) {
            return false;
        }
        record(operator, "look", picture, owner.get(), reason.get().name());
        return true;
    }

    private Optional<AccountId> owner(PictureId picture) {
        return shares.owner(picture);
    }

    private void record(AccountId operator, String act, PictureId picture, AccountId owner, String ground) {
        audit.record(new AuditLog.Entry(operator, act, picture.toString(), Optional.of(owner), ground));
    }
}
