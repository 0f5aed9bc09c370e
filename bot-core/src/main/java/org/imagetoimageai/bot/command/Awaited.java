package org.imagetoimageai.bot.command;

import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which command asked a person for words and waits for them, over a restart too. At most one; the next command
/// ends the wait.
@Component
class Awaited implements PersonalData {

    private final JdbcClient database;

    Awaited(JdbcClient database) {
        this.database = database;
    }

    void await(AccountId account, String command) {
        await(account, command, null);
    }

    /// @param about the offer that the words are for
    void await(AccountId account, String command, @Nullable UUID about) {
        database.sql("""
            insert into command_awaited (account_id, command, about) values (?, ?, ?)
            on conflict (account_id) do update
                set command = excluded.command, about = excluded.about, answered_by = null\
            """)
                .param(1, account.value())
                .param(2, command)
                .param(3, about, Types.OTHER)
                .update();
    }

    /// The command that waits for words, or that got them by this very call before: a repeated call means the
    /// same again.
    Optional<Question> awaitedBy(AccountId account, String deliveryId) {
        return database.sql("""
            select command, about from command_awaited
            where account_id = ? and coalesce(answered_by, ?) = ?\
            """)
                .params(account.value(), deliveryId, deliveryId)
                .query((row, number) ->
                        new Question(row.getString("command"), Optional.ofNullable(row.getObject("about", UUID.class))))
                .optional();
    }

    void answered(AccountId account, String deliveryId) {
        database.sql("update command_awaited set answered_by = ? where account_id = ?")
                .params(deliveryId, account.value())
                .update();
    }

    boolean isAwaited(AccountId account) {
        return waiting(account).isPresent();
    }

    private Optional<String> waiting(AccountId account) {
        return database.sql("select command from command_awaited where account_id = ? and answered_by is null")
                .param(account.value())
                .query(String.class)
                .optional();
    }

    void stop(AccountId account) {
        database.sql("delete from command_awaited where account_id = ?")
                .param(account.value())
                .update();
    }

    @Override
    public String module() {
        return "command";
    }

    @Override
    public Set<String> tables() {
        return Set.of("command_awaited");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of("awaited", waiting(account).orElse(""));
    }

    @Override
    public void merge(AccountId from, AccountId to) {
        stop(from);
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        stop(account);
        return new Erasure.Done();
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }

    /// What was asked.
    ///
    /// @param about the offer that the words are for
    record Question(String command, Optional<UUID> about) {}
}
