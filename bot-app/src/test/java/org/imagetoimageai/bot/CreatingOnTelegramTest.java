package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.gemini.Call;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person on Telegram has pictures made in every way there is: through the real SDKs, from the chat to the model and
/// back.
class CreatingOnTelegramTest {

    private static Sandbox sandbox;

    private final TelegramPerson person = sandbox.telegram().person("Ada", "en");
    private final Customer ada = Customer.of(person);

    @BeforeAll
    static void runs() {
        sandbox = RunningBot.get().sandbox();
        sandbox.telegram().enforceRateLimits(false);
    }

    @Test
    void offersToDrawPlainWords() {
        ada.agrees();

        var offer = ada.asks("a castle in the clouds");
        assertThat(offer.buttons()).extracting(ChatMessage.Button::label).containsExactly("Make it · 4");
        ada.pressLabel(offer, "Make it · 4");

        ada.awaitsCard("a castle in the clouds");
    }

    @Test
    void restoresAPhotoByItsCaption() {
        ada.agrees();

        person.sendsPhoto(Photos.of(Color.GRAY, 400, 300), "/restore");

        var card = awaitsCardSince(0);
        assertThat(card.text()).contains("Restore").contains("Faces are kept as they are");
        assertThat(lastCall().prompt()).startsWith("Restore this old");
        assertThat(lastCall().asked().pictures()).hasSize(1);
    }

    @Test
    void takesAnAlbumWithItsCaptionOnTheThirdPhoto() {
        ada.agrees();

        person.sendsAlbum(
                List.of(Photos.of(Color.RED, 40, 32), Photos.of(Color.GREEN, 40, 32), Photos.of(Color.BLUE, 40, 32)),
                2,
                "put them side by side");

        ada.awaitsCard("put them side by side");
        assertThat(lastCall("put them side by side").asked().pictures()).hasSize(3);
    }

    @Test
    void actsOnThePhotoThatIsRepliedTo() {
        ada.agrees();
        var photo = person.sendsPhoto(Photos.of(Color.ORANGE, 200, 300), "");
        ada.awaits(message -> message.text().contains("What shall I do with this picture?"));

        var sent = person.repliesTo(photo, "/anime");

        awaitsCardSince(sent.id());
        assertThat(lastCall().prompt()).startsWith("Redraw this picture");
    }

    @Test
    void editsAnEditOfAnEdit() {
        ada.agrees();
        person.sends("/generate a lone lighthouse");
        var first = ada.awaitsCard("a lone lighthouse");

        awaitRecord();
        person.repliesTo(first, "make it night, please");
        var second = ada.awaitsCard("make it night, please");
        awaitRecord();
        person.repliesTo(second, "add a ship, please");

        ada.awaitsCard("add a ship, please");
        assertThat(lastCall("add a ship, please").asked().turns()).isGreaterThan(1);
    }

    @Test
    void describesInWords() {
        ada.agrees();

        person.sendsPhoto(Photos.of(Color.RED, 400, 300), "/describe");

        ada.awaits(message -> message.fromBot()
                && message.photo().isEmpty()
                && message.text().toLowerCase(Locale.ROOT).contains("picture"));
    }

    @Test
    void cutsOutWithARealAlphaChannel() throws IOException {
        ada.agrees();

        person.sendsDocument("cat.png", Photos.of(Color.ORANGE, 300, 300), "/cutout");

        var card = awaitsCardSince(0);
        var original = ImageIO.read(new ByteArrayInputStream(ada.original(card)));
        assertThat(original.getColorModel().hasAlpha()).isTrue();
        assertThat(new Color(original.getRGB(1, 1), true).getAlpha()).isZero();
        assertThat(new Color(original.getRGB(original.getWidth() / 2, original.getHeight() / 2), true).getAlpha())
                .isEqualTo(255);
    }

    @Test
    void answersAGroupNeutrallyAndThePersonPrivately() {
        ada.agrees();
        var group =
                sandbox.telegram().group("Friends", person, sandbox.telegram().person("Budi", "id"));
        group.addsBot();

        person.in(group).sends("/generate@" + sandbox.telegram().botUsername() + " a private wish");

        ada.awaitsCard("a private wish");
        assertThat(group.received()).hasSize(1).allSatisfy(line -> {
            assertThat(line.text()).doesNotContain("private wish").doesNotContain("credit");
            assertThat(line.photo()).isEmpty();
        });
    }

    @Test
    void postsInTheGroupOnlyAfterAsking() {
        ada.agrees();
        var group =
                sandbox.telegram().group("Painters", person, sandbox.telegram().person("Budi", "id"));
        group.addsBot();

        person.in(group).sends("/generate@" + sandbox.telegram().botUsername() + " a shared wish --where here");
        var question = ada.awaits(message -> message.text().contains("where everyone there can see it"));
        assertThat(group.received()).noneMatch(message -> message.photo().isPresent());
        ada.pressLabel(question, "Post it there · 4");

        group.awaitsMessage(message -> message.photo().isPresent(), RealApplication.PATIENCE);
    }

    @Test
    void sharesAPictureAndTakesItBack() {
        ada.agrees();
        var group =
                sandbox.telegram().group("Sharers", person, sandbox.telegram().person("Budi", "id"));
        group.addsBot();
        person.in(group).sends("/generate@" + sandbox.telegram().botUsername() + " a picture to show");
        var card = ada.awaitsCard("a picture to show");
        awaitRecord();

        ada.press(card, "result.share-button");
        var question = ada.awaits(message -> message.text().contains("Post a picture to show in Sharers?"));
        ada.press(question, "share.post-button");
        var post = group.awaitsMessage(message -> message.photo().isPresent(), RealApplication.PATIENCE);
        assertThat(post.text()).doesNotContain("a picture to show");
        var shared = ada.awaits(message -> message.id() == card.id()
                && message.buttons().stream().anyMatch(key -> key.label().equals("Stop sharing")));
        ada.press(shared, "result.unshare-button");

        group.awaitsChat(
                messages ->
                        messages.stream().noneMatch(message -> message.photo().isPresent()),
                RealApplication.PATIENCE);
    }

    /// A card is there a moment before it is noted where it stands.
    private static void awaitRecord() {
        var sql = JdbcClient.create(RunningBot.get().database().dataSource());
        ChildJvm.await(() -> sql.sql("select count(*) from delivery_parcel where state = 'WAITING'")
                        .query(Long.class)
                        .single()
                == 0);
    }

    private ChatMessage awaitsCardSince(int id) {
        return ada.awaits(message -> message.id() > id
                && message.photo().isPresent()
                && message.text().contains("Made by AI"));
    }

    private static Call lastCall() {
        return sandbox.gemini().journal().calls().getLast();
    }

    private static Call lastCall(String prompt) {
        return sandbox.gemini().journal().calls().stream()
                .filter(call -> call.prompt().equals(prompt))
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}
