package org.imagetoimageai.bot.inbound;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Remembers what came in from outside, so that a repeat does nothing: a source delivers at least once, we act at most
/// once.
@Service
public class Inbox {

    private final JdbcClient database;
    private final Clock clock;

    Inbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whether this is the first time. The answer is part of the caller's transaction, as the effect must be: of two at
    /// once, the
    /// second waits for the first to commit or to roll back.
    ///
    /// @param source     who delivers, e.g. "telegram"
    /// @param externalId the source's own id of what it delivers; names no person
    @Transactional(propagation = MANDATORY)
    public boolean firstTime(String source, String externalId) {
        return database.sql("""
            insert into inbound_seen (source, external_id, seen_at) values (?, ?, ?)
            on conflict do nothing\
            """)
                        .params(source, externalId, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Whether it came in before. Only a look: what marks it is [#firstTime].
    public boolean isKnown(String source, String externalId) {
        return database.sql("select count(*) from inbound_seen where source = ? and external_id = ?")
                        .params(source, externalId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Forgets what a source delivered longer ago, which must be more than the source ever waits before it repeats.
    @Transactional
    public int forget(String source, Duration olderThan) {
        return database.sql("delete from inbound_seen where source = ? and seen_at < ?")
                .params(source, Timestamp.from(clock.instant().minus(olderThan)))
                .update();
    }
}
