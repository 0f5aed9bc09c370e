package org.imagetoimageai.bot.outbox;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.SealedText;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a feature tells somebody something without knowing any chat. A letter is part of the caller's transaction.
@Service
public class Outbox {

    private static final String CONTENT = "outbox_letter.content";

    private final JdbcClient database;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcClient database, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /// Writes a letter; it is delivered once the caller's transaction has committed.
    @Transactional(propagation = MANDATORY)
    public void tell(AccountId account, Letter letter) {
        var id = new LetterId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
        var sealed = vault.sealBytes(KeyOwner.account(account.value()), CONTENT, LetterCodec.encode(letter));
        database.sql("insert into outbox_letter (id, account_id, content, written_at) values (?, ?, ?, ?)")
                .params(
                        id.value(),
                        account.value(),
                        sealed.toBytes(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new LetterWritten(id, account));
    }

    /// A letter that was not delivered yet.
    @Transactional(readOnly = true)
    public Optional<Letter> find(LetterId id) {
        return database.sql("select content from outbox_letter where id = ?")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .flatMap(this::open);
    }

    /// A letter was delivered, so it is forgotten.
    @Transactional
    public void delivered(LetterId id) {
        database.sql("delete from outbox_letter where id = ?").param(id.value()).update();
    }

    List<String> of(AccountId account) {
        return database
                .sql("select content from outbox_letter where account_id = ? order by id")
                .param(account.value())
                .query(byte[].class)
                .list()
                .stream()
                .flatMap(box -> open(box).stream())
                .map(letter -> letter.text().key() + " " + letter.text().words())
                .toList();
    }

    /// The seal knows no owner, so a letter moves with its key.
    void move(AccountId from, AccountId to) {
        database.sql("update outbox_letter set account_id = ? where account_id = ?")
                .params(to.value(), from.value())
                .update();
    }

    void erase(UUID account) {
        database.sql("delete from outbox_letter where account_id = ?")
                .param(account)
                .update();
    }

    private Optional<Letter> open(byte[] box) {
        return vault.openBytes(CONTENT, SealedText.ofBytes(box)).map(LetterCodec::decode);
    }
}
