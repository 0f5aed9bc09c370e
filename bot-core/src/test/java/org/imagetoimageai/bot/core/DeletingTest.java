package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.imagetoimageai.bot.account.PersonalData;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.core.ScriptedPlatform.Sent;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.vault.SealedText;
import org.imagetoimageai.bot.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeletingTest extends SharedPlaceTest {

    @Autowired
    Vault vault;

    @Autowired
    BlobStore blobs;

    @Autowired
    List<PersonalData> features;

    @Test
    void asksOnceMoreAndLeavesEverythingIfTheAnswerIsNo() {
        agrees();

        var question = says("delete", "");
        assertThat(key(question)).isEqualTo("delete.question");
        presses(button(question, "delete.no-button"));

        assertThat(rowsOf("gallery_picture")).isEqualTo(1);
        assertThat(platform.withdrawn()).doesNotContain(lastCard());
    }

    @Test
    void erasesThePictureItsWordsAndEveryMessageThatShowsIt() {
        agrees();
        says("generate", "a canary named Quetzal");
        awaitPictures(2);
        presses(button(awaitPictures(2).getLast(), "result.original-button"));
        awaitReceived(3);
        var picture = lastPicture();
        var blob = blobOf(picture);
        var shown = platform.sentTo(ada);
        await().until(() -> messagesShowing(picture) == 2);
        assertThat(opened()).anyMatch(words -> words.contains("Quetzal"));

        deletes(says("delete", ""));

        await().atMost(Duration.ofSeconds(20)).until(() -> rowsOf("gallery_picture") == 1);
        shown.subList(1, 3).forEach(this::awaitWithdrawn);
        await().until(() -> messagesShowing(picture) == 0);
        assertThat(blobs.read(blob)).isEmpty();
        assertThat(database.sql("select count(*) from media_blob where id = ?")
                        .param(blob.value())
                        .query(Long.class)
                        .single())
                .isZero();
        await().untilAsserted(() -> assertThat(opened()).noneMatch(words -> words.contains("Quetzal")));
        assertThat(platform.withdrawn()).doesNotContainAnyElementsOf(platform.messagesOf(shown.getFirst()));
    }

    @Test
    void forgetsTheWordsInWhatWasMadeFromIt() {
        agrees();
        var parent = lastPicture();
        says("generate", "made from it");
        awaitPictures(2);
        var child = lastPicture();
        database.sql("update gallery_picture set parent_id = ?, memory = prompt where id = ?")
                .params(parent.value(), child.value())
                .update();

        deletes(replies(ada, messageOf(0), "delete"));

        await().until(() -> rowsOf("gallery_picture") == 1);
        assertThat(database.sql("select memory is null and parent_id is null from gallery_picture where id = ?")
                        .param(child.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void waitsAsLongAsThePlatformAsksAndTriesAgainUntilItIsDone() {
        agrees();
        var card = platform.sentTo(ada).getFirst();
        lastCard();
        var tries = new AtomicInteger();
        platform.answersWithdrawals(() -> switch (tries.incrementAndGet()) {
            case 1, 2 -> new TryLater(Duration.ofMillis(50), "slow down");
            case 3 -> new Uncertain("no answer");
            default -> new Delivered(List.of());
        });

        deletes(says("delete", ""));

        awaitWithdrawn(card);
        assertThat(tries).hasValue(4);
    }

    @Test
    void triesAgainAfterAKillInTheMiddleOfAWithdrawal() {
        agrees();
        var card = platform.sentTo(ada).getFirst();
        lastCard();
        var tries = new AtomicInteger();
        platform.answersWithdrawals(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("as if the process was killed");
            }
            return new Delivered(List.of());
        });

        deletes(says("delete", ""));

        awaitWithdrawn(card);
    }

    @Test
    void withdrawsEverythingWhenAnAccountIsErased() {
        agrees();
        var post = postsInTheGroup("to be erased");
        awaitPictures(2);
        lastCard();
        var mine = platform.sentTo(ada).stream()
                .filter(sent -> sent.content() instanceof Content.Card)
                .toList();
        var account = account();

        features.stream()
                .sorted(Comparator.comparing(PersonalData::phase))
                .forEach(feature -> await().atMost(PATIENCE)
                        .until(() -> feature.erase(account) instanceof PersonalData.Erasure.Done));

        awaitWithdrawn(post);
        mine.forEach(this::awaitWithdrawn);
    }

    @Test
    void deletesTheOneThatIsRepliedToAndNoneForAStrangeMessage() {
        agrees();
        says("generate", "the second");
        awaitPictures(2);
        var second = lastPicture();

        var strange = new Material.Quote(Material.Author.SOMEBODY_ELSE, Optional.empty(), List.of());
        var material = new Material(List.of(), Optional.of(strange));
        assertThat(key(asks(ada, new Direct(ada), new Ask.Command("delete", Map.of(), material, Optional.empty()))))
                .isEqualTo("picture.none");

        deletes(replies(ada, messageOf(0), "delete"));
        await().until(() -> rowsOf("gallery_picture") == 1);
        assertThat(blobs.read(blobOf(second))).isPresent();
    }

    @Test
    void doesNotDeleteSomebodyElsesPicture() {
        agrees();
        var yes = button(says("delete", ""), "delete.yes-button");

        assertThat(key(asSomebodyElse(yes))).isEqualTo("button.not-yours");
        assertThat(rowsOf("gallery_picture")).isEqualTo(1);
    }

    @Test
    void sendsNoPartThatWaitsForADeletedPicture() {
        agrees();
        platform.answers(delivery -> new TryLater(Duration.ofSeconds(2), "slow down"));
        says("generate", "never to arrive");
        await().until(() -> rowsOf("gallery_picture") == 2);

        deletes(says("delete", ""));
        platform.delivers();

        await().until(() -> rowsOf("gallery_picture") == 1);
        var before = platform.sentTo(ada).size();
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(8))
                .until(() -> platform.sentTo(ada).size() == before);
        assertThat(says("help", "").replies()).hasSize(1);
    }

    private void deletes(Answer question) {
        assertThat(key(presses(button(question, "delete.yes-button")))).isEqualTo("delete.done");
    }

    private DeliveredMessage messageOf(int position) {
        Sent sent = platform.sentTo(ada).get(position);
        return platform.messagesOf(sent).getFirst();
    }

    private BlobId blobOf(PictureId picture) {
        return new BlobId(database.sql("select blob_id from gallery_picture where id = ?")
                .param(picture.value())
                .query(UUID.class)
                .single());
    }

    private long messagesShowing(PictureId picture) {
        return database.sql("select count(*) from delivery_message_picture where picture_id = ?")
                .param(picture.value())
                .query(Long.class)
                .single();
    }

    private long rowsOf(String table) {
        return database.sql("select count(*) from " + table + " where account_id = ?")
                .param(account().value())
                .query(Long.class)
                .single();
    }

    /// Everything sealed about this person that the keys still open, whatever it is and wherever it belongs.
    private List<String> opened() {
        return database.sql("""
            select 'generation_request.prompt' as place, prompt as box from generation_request where account_id = :id
            union all
            select 'generation_request.answer', answer from generation_request where account_id = :id
            union all
            select 'generation_request.prompt', prompt from gallery_picture where account_id = :id
            union all
            select 'generation.memory', i.memory from generation_input i
              join generation_request r on r.id = i.request_id where r.account_id = :id
            union all
            select 'outbox_letter.content', content from outbox_letter where account_id = :id\
            """)
                .param("id", account().value())
                .query((row, number) -> row.getBytes("box") == null
                        ? ""
                        : vault.openBytes(row.getString("place"), SealedText.ofBytes(row.getBytes("box")))
                                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                                .orElse(""))
                .list();
    }
}
