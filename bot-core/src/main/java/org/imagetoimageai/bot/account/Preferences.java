package org.imagetoimageai.bot.account;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person prefers, by name: harmless words such as a size or a shape, plain in the database.
@Component
public class Preferences {

    public static final String SIZE = "size";
    public static final String TIER = "tier";

    private final JdbcClient database;

    Preferences(JdbcClient database) {
        this.database = database;
    }

    /// All that were chosen; what is not here is as it comes.
    @Transactional(readOnly = true)
    public Map<String, String> of(AccountId account) {
        var chosen = new TreeMap<String, String>();
        database.sql("select name, value from account_preference where account_id = ?")
                .param(account.value())
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .forEach(one -> chosen.put(one.getKey(), one.getValue()));
        return chosen;
    }

    @Transactional
    public void choose(AccountId account, String name, String value) {
        database.sql("""
            insert into account_preference (account_id, name, value) values (?, ?, ?)
            on conflict (account_id, name) do update set value = excluded.value\
            """).params(account.value(), name, value).update();
    }

    void erase(AccountId account) {
        database.sql("delete from account_preference where account_id = ?")
                .param(account.value())
                .update();
    }
}
