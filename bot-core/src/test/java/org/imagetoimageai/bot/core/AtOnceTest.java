package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.PurseId;
import org.junit.jupiter.api.Test;

class AtOnceTest extends CoreTest {

    @Test
    void acceptsExactlyAsManyAsTheCreditsAreGoodFor() throws Exception {
        agrees();
        ledger.grant(PurseId.of(account()), new Credits(84), Cause.of("test", account()));
        assertThat(balance().available()).isEqualTo(100);

        try (var everybody = Executors.newFixedThreadPool(60)) {
            var answers = everybody.invokeAll(IntStream.range(0, 60)
                    .<java.util.concurrent.Callable<String>>mapToObj(
                            i -> () -> key(says("generate", "one of many " + i)))
                    .toList());
            var keys = answers.stream().map(AtOnceTest::get).toList();

            assertThat(keys).filteredOn("generate.accepted"::equals).hasSize(25);
            assertThat(keys).filteredOn("generate.too-expensive"::equals).hasSize(35);
        }

        awaitPictures(26);
        assertThat(balance().posted()).isZero();
        assertThat(balance().held()).isZero();
    }

    private static String get(java.util.concurrent.Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
