package org.imagetoimageai.bot.telegram;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.inbound.Inbox;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.job.JobKind.Lane;
import org.imagetoimageai.bot.job.Jobs;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The updates that wait for their answer. Only the oldest of a lane has a job: when it is finished, the same
/// transaction hands the job on to the next, so that one person's updates are handled in order and different people's
/// at the same time. The updates of an album are answered together.
final class UpdateStore {

    static final JobKind KIND = new JobKind("telegram-update", Lane.PROMPT);
    static final String SOURCE = "telegram";

    private static final KeyOwner OWNER = KeyOwner.platform("telegram");
    private static final String PLACE = "telegram.update";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Inbox inbox;
    private final Jobs jobs;
    private final Seal seal;
    private final AlbumStore albums;

    UpdateStore(JdbcClient database, TransactionTemplate transaction, Inbox inbox, Jobs jobs, Seal seal) {
        this.database = database;
        this.transaction = transaction;
        this.inbox = inbox;
        this.jobs = jobs;
        this.seal = seal;
        this.albums = new AlbumStore(database, inbox, seal);
    }

    /// Tells whether we hear what Telegram has to say.
    Hearing hearing() {
        return seal.hearing();
    }

    /// Takes updates in, all in one commit, each once; whatever is taken in will be answered.
    void takeIn(List<IncomingUpdate> updates) {
        var sealed = updates.stream().map(this::seal).toList();
        transaction.executeWithoutResult(_ -> sealed.forEach(this::takeIn));
    }

    private SealedUpdate seal(IncomingUpdate update) {
        return new SealedUpdate(update.id(), seal.hash(update.lane()), update.album(), seal.close(update.json()));
    }

    private void takeIn(SealedUpdate update) {
        if (inbox.firstTime(SOURCE, String.valueOf(update.id()))) {
            lock(update.lane());
            insert(update);
            startOldest(update.lane());
        }
    }

    /// What waits under this number.
    Found find(long updateId) {
        var row = row(updateId);
        if (row.isEmpty()) {
            return new Found.Nothing();
        }
        var update = row.get();
        return update.album()
                .map(album -> find(update, album))
                .orElseGet(() -> new Found.Waiting(update.waiting(List.of(seal.open(update.content())))));
    }

    private Found find(Row update, String album) {
        var missing = update.gathered() ? Duration.ZERO : albums.gather(update.lane(), album);
        return missing.isPositive()
                ? new Found.Incomplete(missing)
                : new Found.Waiting(update.waiting(albums.members(update.lane(), album)));
    }

    /// Remembers how much of the answer has been sent, and how often the next step was tried in vain.
    void keep(long updateId, int stepsDone, int unanswered) {
        database.sql("update telegram_update set steps_done = ?, unanswered = ? where update_id = ?")
                .params(stepsDone, unanswered, updateId)
                .update();
    }

    /// The update is over, with the album that begins with it: nothing of them stays, and the next of its lane starts.
    ///
    /// @param answered whether somebody asked for something with it
    void finish(long updateId, boolean answered) {
        transaction.executeWithoutResult(_ -> row(updateId).ifPresent(update -> {
            lock(update.lane());
            update.album().ifPresent(album -> albums.finish(update.lane(), album, answered));
            database.sql("delete from telegram_update where update_id = ?")
                    .param(updateId)
                    .update();
            startOldest(update.lane());
        }));
    }

    private Optional<Row> row(long updateId) {
        return database.sql("select * from telegram_update where update_id = ?")
                .param(updateId)
                .query((row, _) -> Row.of(
                        row,
                        Optional.ofNullable(row.getString("album"))
                                .filter(albums::isAnswered)
                                .isPresent()))
                .optional();
    }

    private void insert(SealedUpdate update) {
        database.sql("insert into telegram_update (update_id, chat, album, content, received_at)"
                        + " values (?, ?, ?, ?, ?)")
                .param(update.id())
                .param(update.lane().toBytes())
                .param(update.album().orElse(null))
                .param(update.content().toBytes())
                .param(Timestamp.from(seal.now()))
                .update();
    }

    /// Without it, an update could come in just while the one before it finishes, each believing that the other starts
    /// its job.
    private void lock(KeyedHash lane) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ByteBuffer.wrap(lane.toBytes()).getLong())
                .query((_, _) -> true)
                .single();
    }

    private void startOldest(KeyedHash lane) {
        database.sql("select update_id from telegram_update where chat = ? order by arrival limit 1")
                .param(lane.toBytes())
                .query(Long.class)
                .optional()
                .ifPresent(oldest -> jobs.enqueue(KIND, String.valueOf(oldest)));
    }

    /// What there is under a number.
    sealed interface Found {

        record Waiting(WaitingUpdate update) implements Found {}

        /// More of its album may come.
        record Incomplete(Duration missing) implements Found {}

        /// It has been answered.
        record Nothing() implements Found {}
    }

    private record SealedUpdate(long id, KeyedHash lane, Optional<String> album, SealedText content) {}

    private record Row(
            KeyedHash lane, SealedText content, Optional<String> album, boolean gathered, WaitingUpdate alone) {

        static Row of(ResultSet row, boolean isRest) throws SQLException {
            return new Row(
                    KeyedHash.ofBytes(row.getBytes("chat")),
                    SealedText.ofBytes(row.getBytes("content")),
                    Optional.ofNullable(row.getString("album")),
                    row.getBoolean("gathered"),
                    new WaitingUpdate(
                            row.getLong("update_id"),
                            List.of(),
                            isRest,
                            row.getInt("steps_done"),
                            row.getInt("unanswered"),
                            row.getTimestamp("received_at").toInstant()));
        }

        WaitingUpdate waiting(List<Optional<String>> parts) {
            return new WaitingUpdate(
                    alone.id(), parts, alone.isRest(), alone.stepsDone(), alone.unanswered(), alone.receivedAt());
        }
    }

    /// An update to be answered, or an album of them.
    ///
    /// @param parts      as they came; empty what nobody can open any more
    /// @param isRest     whether it came after the album it belongs to had been answered
    /// @param stepsDone  how much of the answer has been sent
    /// @param unanswered how often the next step was sent without an answer
    record WaitingUpdate(
            long id, List<Optional<String>> parts, boolean isRest, int stepsDone, int unanswered, Instant receivedAt) {

        WaitingUpdate {
            parts = List.copyOf(parts);
        }
    }

    /// What the store needs of the vault and the clock.
    record Seal(Vault vault, Clock clock, Hearing hearing) {

        SealedText close(String json) {
            return vault.seal(OWNER, PLACE, json);
        }

        Optional<String> open(SealedText content) {
            return vault.open(PLACE, content);
        }

        KeyedHash hash(String lane) {
            return vault.hash("telegram.chat", lane);
        }

        Instant now() {
            return clock.instant();
        }
    }
}
