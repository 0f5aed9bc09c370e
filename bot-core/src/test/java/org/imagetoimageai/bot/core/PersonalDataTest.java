package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.imagetoimageai.bot.account.PersonalData.Erasure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonalDataTest extends CoreTest {

    @Autowired
    List<PersonalData> features;

    @Autowired
    JdbcClient database;

    @Test
    void exportsWhatThePersonAskedForAndGot() {
        agrees();
        says("generate", "a canary in a coal mine");
        awaitPictures(2);

        var exported = features.stream()
                .map(feature -> feature.export(account()).toString())
                .toList();

        assertThat(exported).anySatisfy(module -> assertThat(module).contains("a canary in a coal mine", "DONE"));
        assertThat(exported).anySatisfy(module -> assertThat(module).contains("GENERATED", "PRIVATE", "Google Gemini"));
        assertThat(exported).anySatisfy(module -> assertThat(module).contains(ada.id()));
    }

    @Test
    void erasesAPersonFromEveryTable() {
        agrees();
        says("generate", "");
        var account = account();
        erase(account);

        assertThat(accounts.known(identity())).isEmpty();
        for (var table : tablesAbout()) {
            assertThat(rowsOf(table, account)).as(table).isZero();
        }
        assertThat(key(says("help", ""))).isEqualTo("help.text");
        assertThat(account()).isNotEqualTo(account);
    }

    @Test
    void erasesAPersonWhoseRequestsAreStillUnderWay() throws InterruptedException {
        agrees();
        var atWork = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        model.answers(order -> {
            atWork.countDown();
            awaits(goOn);
            return ScriptedModel.painted();
        });
        says("generate", "with the model");
        atWork.await();
        var account = account();

        Thread.ofVirtual().start(() -> {
            await().during(Duration.ofMillis(500)).until(() -> true);
            goOn.countDown();
        });
        erase(account);

        for (var table : tablesAbout()) {
            assertThat(rowsOf(table, account)).as(table).isZero();
        }
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void erase(AccountId account) {
        features.stream()
                .sorted(Comparator.comparing(PersonalData::phase))
                .forEach(feature -> await().atMost(Duration.ofSeconds(30))
                        .until(() -> feature.erase(account) instanceof Erasure.Done));
    }

    private List<String> tablesAbout() {
        return database.sql("""
            select distinct c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and a.attnum > 0
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace\
            """).query(String.class).list();
    }

    private long rowsOf(String table, AccountId account) {
        return database.sql("select count(*) from " + table + " where account_id = ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }
}
