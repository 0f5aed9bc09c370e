package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.PurseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A platform asks again when it could not bring an answer: the answer must be the same, and nothing happen
/// twice.
class RepeatedCallTest extends CoreTest {

    @Autowired
    JdbcClient database;

    @Test
    void takesTheSameWordsForTheSameAnswer() {
        agrees();
        says("generate", "");

        var first = writes("two foxes", "words");
        var second = writes("two foxes", "words");

        assertThat(key(first)).isEqualTo("generate.accepted");
        assertThat(tracker(second.replies().getFirst()))
                .isEqualTo(tracker(first.replies().getFirst()));
        assertThat(key(writes("not an answer any more"))).isEqualTo("offer.draw");
        awaitPictures(2);
        assertThat(balance().posted()).isEqualTo(12);
    }

    @Test
    void acknowledgesWhatAnAgreementLetGoOnEachTimeItIsAsked() {
        var agree = buttons(says("generate", "a fox")).getFirst();

        var first = presses(agree, "press");
        var second = presses(agree, "press");

        assertThat(first.replies()).hasSize(2);
        assertThat(second.replies()).hasSize(2);
        assertThat(tracker(second.replies().getLast()))
                .isEqualTo(tracker(first.replies().getLast()));
        awaitPictures(1);
        assertThat(balance().posted()).isEqualTo(16);
    }

    @Test
    void tellsWhatCouldNotGoOnEachTimeItIsAsked() {
        for (var i = 0; i < 5; i++) {
            says("generate", "kept " + i);
        }
        var agree = buttons(says("generate", "one too many")).getFirst();

        var first = presses(agree, "press");
        var second = presses(agree, "press");

        assertThat(first.replies()).extracting(CoreTest::key).endsWith("generate.accepted", "generate.too-expensive");
        assertThat(second.replies()).extracting(CoreTest::key).endsWith("generate.accepted", "generate.too-expensive");
        awaitPictures(5);
        assertThat(balance().posted()).isZero();
        assertThat(balance().held()).isZero();
    }

    @Test
    void cancelsAndSaysSoEachTimeItIsAsked() {
        says("generate", "a fox");

        var first = says("cancel", "", "cancel");
        var second = says("cancel", "", "cancel");

        assertThat(key(first)).isEqualTo("cancel.cancelled");
        assertThat(key(second)).isEqualTo("cancel.cancelled");
        assertThat(key(says("cancel", ""))).isEqualTo("cancel.nothing");
    }

    /// The picture may have been erased for good by the time.
    @Test
    void deletesAndSaysSoEachTimeItIsAsked() {
        agrees();
        var yes = buttons(says("delete", "")).getFirst();

        var first = presses(yes, "press");
        await().until(() -> database.sql("select count(*) from gallery_picture where account_id = ?")
                        .param(account().value())
                        .query(Long.class)
                        .single()
                == 0);
        var second = presses(yes, "press");

        assertThat(key(first)).isEqualTo("delete.done");
        assertThat(key(second)).isEqualTo("delete.done");
    }

    @Test
    void keepsPeoplesCallsApartThoughTheirNumbersAreTheSame() {
        agrees();
        says("generate", "mine", "7");

        var theirs = asSomebodyElseSays("generate", "theirs", "7");

        assertThat(key(theirs)).isEqualTo("gate.question");
        awaitPictures(2);
    }

    @Test
    void keepsARequestThatTheCreditsAreTooFewForFromRunningLater() {
        for (var i = 0; i < 6; i++) {
            says("generate", "kept " + i);
        }
        presses(buttons(says("generate", "last")).getFirst());
        awaitPictures(5);

        ledger.grant(PurseId.of(account()), new Credits(100), Cause.of("test", account()));
        says("help", "");

        await().until(() -> balance().held() == 0);
        assertThat(received()).hasSize(5);
    }

    private static String tracker(Reply reply) {
        return ((Reply.Progress) reply).tracker();
    }
}
