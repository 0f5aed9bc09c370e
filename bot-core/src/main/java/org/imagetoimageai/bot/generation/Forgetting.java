package org.imagetoimageai.bot.generation;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.Collection;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets go of a person's words when the pictures they were for are deleted (P19).
@Component
public class Forgetting {

    private final JdbcClient database;
    private final Vault vault;

    Forgetting(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// The words of a request that has ended are gone; what it cost, and when it was, stays.
    ///
    /// @return whether they are; a request under way still needs them
    @Transactional(propagation = MANDATORY)
    public boolean words(RequestId request, AccountId owner) {
        var isOpen = database.sql("select count(*) from generation_request where id = ? and stage <> 'ENDED'")
                .param(request.value())
                .query(Long.class)
                .single();
        if (isOpen > 0) {
            return false;
        }
        var nothing = vault.seal(KeyOwner.account(owner.value()), Generations.PROMPT, "");
        database.sql("update generation_request set prompt = ?, answer = null, version = version + 1 where id = ?")
                .params(nothing.toBytes(), request.value())
                .update();
        database.sql("update generation_input set reference = null, memory = null where request_id = ?")
                .param(request.value())
                .update();
        return true;
    }

    /// What a provider wanted back for these pictures, as far as requests kept it, is gone: it holds words.
    @Transactional(propagation = MANDATORY)
    public void memories(Collection<PictureId> pictures) {
        database.sql("update generation_input set memory = null where picture_id = any (?)")
                .param(pictures.stream().map(PictureId::value).toArray(UUID[]::new))
                .update();
    }

    /// What was said about a picture, when words were wanted instead of another one, is gone.
    @Transactional(propagation = MANDATORY)
    public void answersAbout(PictureId picture) {
        database.sql("""
            update generation_request r set answer = null, version = version + 1
            where r.answer is not null
              and r.id in (select i.request_id from generation_input i where i.picture_id = ?)\
            """).param(picture.value()).update();
    }
}
