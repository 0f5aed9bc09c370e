package org.imagetoimageai.bot.moderation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.gallery.Shares;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people said about pictures in shared places. Each person counts once for each picture.
@Component
public class Reports {

    private final JdbcClient database;
    private final Shares shares;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(JdbcClient database, Shares shares, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.shares = shares;
        this.events = events;
        this.clock = clock;
    }

    /// Whether a picture can be reported by this person.
    @Transactional(readOnly = true)
    public Standing standing(PictureId picture, AccountId reporter) {
        var shared = shares.of(picture);
        if (shared.isEmpty()) {
            return Standing.NOT_SHARED;
        }
        return shared.getFirst().owner().equals(reporter) ? Standing.OWN : Standing.REPORTABLE;
    }

    /// Takes in a report; the operators hear of it. The same again changes nothing.
    @Transactional
    public void file(PictureId picture, AccountId reporter, Reason reason) {
        var isNew = database.sql("""
            insert into moderation_report (id, picture_id, account_id, reason, state, filed_at)
            values (?, ?, ?, ?, 'OPEN', ?) on conflict (picture_id, account_id) do nothing\
            """)
                        .params(
                                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                                picture.value(),
                                reporter.value(),
                                reason.name(),
                                now())
                        .update()
                == 1;
        if (isNew) {
            events.publishEvent(new ReportFiled(picture, reason, count(picture)));
        }
    }

    private long count(PictureId picture) {
        return database.sql("select count(*) from moderation_report where picture_id = ?")
                .param(picture.value())
                .query(Long.class)
                .single();
    }

    /// What nobody has decided on yet, oldest first, each picture once.
    @Transactional(readOnly = true)
    public List<ReportFiled> open() {
        return database.sql("""
            select picture_id, (array_agg(reason order by id))[1] as reason, count(*) as count from moderation_report
            where state = 'OPEN' group by picture_id order by min(filed_at)\
            """)
                .query((row, number) -> new ReportFiled(
                        new PictureId(row.getObject("picture_id", UUID.class)),
                        Reason.valueOf(row.getString("reason")),
                        row.getLong("count")))
                .list();
    }

    /// The first reason that was given for a picture.
    Optional<Reason> reason(PictureId picture) {
        return database.sql("select reason from moderation_report where picture_id = ? order by id limit 1")
                .param(picture.value())
                .query(String.class)
                .optional()
                .map(Reason::valueOf);
    }

    /// The first reason of those that nobody has decided on.
    Optional<Reason> openReason(PictureId picture) {
        return database.sql("select reason from moderation_report where picture_id = ? and state = 'OPEN'"
                        + " order by id limit 1")
                .param(picture.value())
                .query(String.class)
                .optional()
                .map(Reason::valueOf);
    }

    void decide(PictureId picture, String state) {
        database.sql("update moderation_report set state = ?, decided_at = ? where picture_id = ? and state = 'OPEN'")
                .params(state, now(), picture.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// Whether somebody can report a picture.
    public enum Standing {
        REPORTABLE,
        /// Nobody else sees it any more.
        NOT_SHARED,
        /// Its owner takes it back instead.
        OWN
    }
}
