package org.imagetoimageai.bot.telegram;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.inbound.Inbox;
import org.imagetoimageai.bot.telegram.UpdateStore.Seal;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The updates of an album, which are answered together. Telegram sends one for each picture and never says how many
/// there will be.
final class AlbumStore {

    /// An album is whole when nothing more of it came for so long, while we listened.
    static final Duration QUIET = Duration.ofMillis(1_500);

    private static final String ANSWERED = "album:";

    private final JdbcClient database;
    private final Inbox inbox;
    private final Seal seal;

    AlbumStore(JdbcClient database, Inbox inbox, Seal seal) {
        this.database = database;
        this.inbox = inbox;
        this.seal = seal;
    }

    /// From now on the album holds what has come, unless more may be on its way.
    ///
    /// @return how long to wait for that
    Duration gather(KeyedHash lane, String album) {
        var last = database.sql("select max(received_at) from telegram_update where chat = ? and album = ?")
                .params(lane.toBytes(), album)
                .query(Timestamp.class)
                .single()
                .toInstant();
        var missing = seal.hearing().missing(last, QUIET);
        if (missing.isPositive()) {
            return missing;
        }
        database.sql("update telegram_update set gathered = true where chat = ? and album = ?")
                .params(lane.toBytes(), album)
                .update();
        return Duration.ZERO;
    }

    /// What was gathered, in the order in which it came; empty what nobody can open any more.
    List<Optional<String>> members(KeyedHash lane, String album) {
        return database.sql("select content from telegram_update where chat = ? and album = ? and gathered"
                        + " order by arrival")
                .params(lane.toBytes(), album)
                .query((row, _) -> seal.open(SealedText.ofBytes(row.getBytes("content"))))
                .list();
    }

    /// Nothing of what was gathered stays, in the caller's transaction.
    ///
    /// @param answered whether somebody asked for something with it: whatever else comes of the album is late
    void finish(KeyedHash lane, String album, boolean answered) {
        if (answered) {
            inbox.firstTime(UpdateStore.SOURCE, ANSWERED + album);
        }
        database.sql("delete from telegram_update where chat = ? and album = ? and gathered")
                .params(lane.toBytes(), album)
                .update();
    }

    boolean isAnswered(String album) {
        return inbox.isKnown(UpdateStore.SOURCE, ANSWERED + album);
    }
}
