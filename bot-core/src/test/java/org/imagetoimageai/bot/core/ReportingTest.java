package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.core.ScriptedPlatform.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportingTest extends SharedPlaceTest {

    private static final PersonRef OPERATOR = new PersonRef(ScriptedPlatform.ID, "operator-of-tests");

    @Autowired
    CommandDispatcher commands;

    @BeforeEach
    void theOperatorIsThere() {
        asks(OPERATOR, new Direct(OPERATOR), new Ask.Command("help", Map.of()));
    }

    @Test
    void tellsTheOperatorWhatIsWrongAndNotWhoSaidSo() {
        agrees();
        var post = postsInTheGroup("to be reported");

        reports(grace, post, "report.reason.copyright");

        var letter = awaitLetterAbout(post);
        assertThat(letter.text().args().toString())
                .contains("report.reason.copyright")
                .doesNotContain(grace.id());
        assertThat(letter.buttons().stream().map(button -> button.label().key()))
                .containsExactly("report.look-button", "report.take-down-button", "report.dismiss-button");
    }

    @Test
    void countsEachReporterOnce() {
        agrees();
        var post = postsInTheGroup("reported twice");
        reports(grace, post, "report.reason.sexual");
        awaitLetterAbout(post);

        reports(grace, post, "report.reason.other");

        assertThat(reportsOf(post)).isEqualTo(1);
    }

    @Test
    void takesAPictureDownEverywhereTellsTheOwnerAndRecordsIt() {
        agrees();
        var post = postsInTheGroup("to be taken down");
        awaitPictures(2);
        var picture = lastPicture();
        reports(grace, post, "report.reason.person");

        var answer = operatorPresses(button(awaitLetterAbout(post), "report.take-down-button"));

        assertThat(answer).isEqualTo("takedown.done");
        awaitWithdrawn(post);
        awaitLetter(ada, "takedown.owner");
        await().until(() -> database.sql("select count(*) from gallery_picture where id = ?")
                        .param(picture.value())
                        .query(Long.class)
                        .single()
                == 0);
        assertThat(database.sql("select act || ' ' || ground from audit_entry where subject = ?")
                        .param(picture.toString())
                        .query(String.class)
                        .list())
                .containsExactly("take-down PERSON");
        assertThat(database.sql("select state from moderation_report where picture_id = ?")
                        .param(picture.value())
                        .query(String.class)
                        .list())
                .containsExactly("TAKEN_DOWN");
    }

    @Test
    void takesAPictureDownByCommand() {
        agrees();
        var post = postsInTheGroup("to be taken down by command");
        awaitPictures(2);

        var answer = asks(
                OPERATOR,
                new Direct(OPERATOR),
                new Ask.Command("admin", Map.of("what", "takedown " + lastPicture() + " violence")));

        assertThat(key(answer)).isEqualTo("takedown.done");
        awaitWithdrawn(post);
    }

    @Test
    void hasNoSuchCommandForAnybodyElse() {
        assertThat(key(says("admin", ""))).isEqualTo("command.unknown");
        assertThat(key(asks(ada, new Direct(ada), new Ask.Command("admin", Map.of("nonsense", "x")))))
                .isEqualTo("command.unknown");
        assertThat(commands.specs().stream().filter(spec -> !spec.listed()).map(spec -> spec.name()))
                .contains("admin");
    }

    @Test
    void letsNobodyElseUseAnOperatorsButton() {
        agrees();
        var post = postsInTheGroup("still here");
        reports(grace, post, "report.reason.other");
        var takeDown = button(awaitLetterAbout(post), "report.take-down-button");

        assertThat(key(asks(grace, new Direct(grace), new Ask.Press(takeDown.token()))))
                .isEqualTo("button.unknown");
        assertThat(platform.withdrawn()).doesNotContainAnyElementsOf(platform.messagesOf(post));
    }

    @Test
    void recordsThatAnOperatorLooked() {
        agrees();
        var post = postsInTheGroup("looked at");
        awaitPictures(2);
        reports(grace, post, "report.reason.other");

        assertThat(operatorPresses(button(awaitLetterAbout(post), "report.look-button")))
                .isEqualTo("review.coming");

        await().atMost(PATIENCE)
                .until(() -> platform.sentTo(OPERATOR).stream()
                        .anyMatch(sent -> sent.content() instanceof Content.Card card
                                && card.caption().args().contains(lastPicture().toString())));
        assertThat(database.sql("select act from audit_entry where subject = ?")
                        .param(lastPicture().toString())
                        .query(String.class)
                        .list())
                .containsExactly("look");
    }

    @Test
    void neverChangesWhatIsRecorded() {
        recordsThatAnOperatorLooked();

        assertThatThrownBy(() -> database.sql("delete from audit_entry").update())
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() ->
                        database.sql("update audit_entry set ground = 'x'").update())
                .hasMessageContaining("only ever added to");
    }

    @Test
    void letsTheOwnerTakeItBackInsteadOfReporting() {
        agrees();
        var post = postsInTheGroup("my own");

        assertThat(key(pressesIn(group, ada, button(post.content(), "post.report-button"))))
                .isEqualTo("report.own");
    }

    @Test
    void reportsThePostThatIsRepliedTo() {
        agrees();
        var post = postsInTheGroup("replied to");
        await().atMost(PATIENCE)
                .until(() -> key(replies(grace, platform.messagesOf(post).getFirst(), "report"))
                        .equals("report.question"));

        var how = asks(grace, group, command("report", Map.of(), group, Material.NONE));
        assertThat(key(how)).isEqualTo("report.how");
    }

    private void reports(PersonRef who, Sent post, String reason) {
        var question = pressesIn(group, who, button(post.content(), "post.report-button"));
        assertThat(key(question)).isEqualTo("report.question");
        assertThat(key(pressesIn(group, who, button(question, reason)))).isEqualTo("report.thanks");
    }

    private Content.Words awaitLetterAbout(Sent post) {
        var picture = pictureOf(post);
        await().atMost(PATIENCE).until(() -> !lettersAbout(picture).isEmpty());
        return lettersAbout(picture).getFirst();
    }

    private static List<Content.Words> lettersIn(List<Sent> all) {
        return all.stream()
                .map(Sent::content)
                .filter(Content.Words.class::isInstance)
                .map(Content.Words.class::cast)
                .filter(words -> words.text().key().equals("report.letter"))
                .toList();
    }

    private List<Content.Words> lettersAbout(String picture) {
        return lettersIn(platform.sentTo(OPERATOR)).stream()
                .filter(words -> words.text().args().contains(picture))
                .toList();
    }

    private String pictureOf(Sent post) {
        return database.sql("""
            select p.picture_id from delivery_message m join delivery_message_picture p on p.message_id = m.id
            where m.role = 'POST' and m.account_id = ?\
            """).param(account().value()).query(String.class).single();
    }

    private long reportsOf(Sent post) {
        return database.sql("select count(*) from moderation_report where picture_id = cast(? as uuid)")
                .param(pictureOf(post))
                .query(Long.class)
                .single();
    }

    private String operatorPresses(Button button) {
        return key(asks(OPERATOR, new Direct(OPERATOR), new Ask.Press(button.token())));
    }
}
