package org.imagetoimageai.bot.telegram;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
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

/// The updates that wait for their answer. Only the oldest of a chat has a job: when it is finished, the same
/// transaction hands the job on to the next, so that one person's updates are handled in order and different people's
/// at the same time.
final class UpdateStore {

    static final JobKind KIND = new JobKind("telegram-update", Lane.PROMPT);
    static final String SOURCE = "telegram";

    private static final String ALBUM = "album:";
    private static final KeyOwner OWNER = KeyOwner.platform("telegram");
    private static final String PLACE = "telegram.update";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Inbox inbox;
    private final Jobs jobs;
    private final Seal seal;

    UpdateStore(JdbcClient database, TransactionTemplate transaction, Inbox inbox, Jobs jobs, Seal seal) {
        this.database = database;
        this.transaction = transaction;
        this.inbox = inbox;
        this.jobs = jobs;
        this.seal = seal;
    }

    /// Takes updates in, all in one commit, each once; whatever is taken in will be answered.
    void takeIn(List<IncomingUpdate> updates) {
        var sealed = updates.stream().map(this::seal).toList();
        transaction.executeWithoutResult(_ -> sealed.forEach(this::takeIn));
    }

    private SealedUpdate seal(IncomingUpdate update) {
        return new SealedUpdate(update.id(), seal.hash(update.chat()), seal.close(update.json()));
    }

    private void takeIn(SealedUpdate update) {
        if (inbox.firstTime(SOURCE, String.valueOf(update.id()))) {
            lock(update.chat());
            insert(update);
            startOldest(update.chat());
        }
    }

    /// What waits under this number; empty once it has been answered.
    Optional<WaitingUpdate> find(long updateId) {
        return database.sql(
                        "select content, steps_done, unanswered, received_at from telegram_update where update_id = ?")
                .param(updateId)
                .query((row, _) -> new WaitingUpdate(
                        updateId,
                        seal.open(SealedText.ofBytes(row.getBytes("content"))),
                        row.getInt("steps_done"),
                        row.getInt("unanswered"),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    /// Remembers how much of the answer has been sent, and how often the next step was tried in vain.
    void keep(long updateId, int stepsDone, int unanswered) {
        database.sql("update telegram_update set steps_done = ?, unanswered = ? where update_id = ?")
                .params(stepsDone, unanswered, updateId)
                .update();
    }

    /// The update has been answered: nothing of it stays, and the next of its chat starts.
    ///
    /// @param album which album has been answered with it
    void finish(long updateId, Optional<String> album) {
        transaction.executeWithoutResult(_ -> {
            album.ifPresent(answered -> inbox.firstTime(SOURCE, ALBUM + answered));
            chatOf(updateId).ifPresent(chat -> {
                lock(chat);
                database.sql("delete from telegram_update where update_id = ?")
                        .param(updateId)
                        .update();
                startOldest(chat);
            });
        });
    }

    /// Whether a message of this album has been answered, and with it all of them.
    boolean isAnswered(String album) {
        return inbox.isKnown(SOURCE, ALBUM + album);
    }

    private Optional<KeyedHash> chatOf(long updateId) {
        return database.sql("select chat from telegram_update where update_id = ?")
                .param(updateId)
                .query((row, _) -> KeyedHash.ofBytes(row.getBytes("chat")))
                .optional();
    }

    private void insert(SealedUpdate update) {
        database.sql("insert into telegram_update (update_id, chat, content, received_at) values (?, ?, ?, ?)")
                .params(update.id(), update.chat().toBytes(), update.content().toBytes(), Timestamp.from(seal.now()))
                .update();
    }

    /// Without it, an update could come in just while the one before it finishes, each believing that the other starts
    /// its job.
    private void lock(KeyedHash chat) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ByteBuffer.wrap(chat.toBytes()).getLong())
                .query((_, _) -> true)
                .single();
    }

    private void startOldest(KeyedHash chat) {
        database.sql("select update_id from telegram_update where chat = ? order by arrival limit 1")
                .param(chat.toBytes())
                .query(Long.class)
                .optional()
                .ifPresent(oldest -> jobs.enqueue(KIND, String.valueOf(oldest)));
    }

    /// An update that has just come in.
    ///
    /// @param chat where it happened; only a keyed hash of it is stored
    record IncomingUpdate(long id, String chat, String json) {}

    private record SealedUpdate(long id, KeyedHash chat, SealedText content) {}

    /// An update to be answered.
    ///
    /// @param json       empty when nobody can open it any more
    /// @param stepsDone  how much of the answer has been sent
    /// @param unanswered how often the next step was sent without an answer
    record WaitingUpdate(long id, Optional<String> json, int stepsDone, int unanswered, Instant receivedAt) {}

    /// What the store needs of the vault and the clock.
    record Seal(Vault vault, Clock clock) {

        SealedText close(String json) {
            return vault.seal(OWNER, PLACE, json);
        }

        Optional<String> open(SealedText content) {
            return vault.open(PLACE, content);
        }

        KeyedHash hash(String chat) {
            return vault.hash("telegram.chat", chat);
        }

        Instant now() {
            return clock.instant();
        }
    }
}
