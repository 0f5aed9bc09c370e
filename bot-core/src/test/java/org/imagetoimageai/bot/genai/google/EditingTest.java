package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.imagetoimageai.bot.generation.Frame;
import org.imagetoimageai.bot.generation.Memory;
import org.imagetoimageai.bot.generation.ModelTier;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.PaintOrder.Continuation;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Painted;
import org.imagetoimageai.bot.generation.Painting.Remedy;
import org.imagetoimageai.bot.generation.Painting.Worded;
import org.imagetoimageai.bot.generation.Resolution;
import org.imagetoimageai.bot.media.PictureBytes;
import org.imagetoimageai.sandbox.gemini.Call;
import org.imagetoimageai.sandbox.gemini.GeminiEmulator;
import org.imagetoimageai.sandbox.gemini.PictureFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures in and edits of edits, the real SDK against an emulator that demands thought signatures back.
@Timeout(300)
class EditingTest {

    private static final String FAST = "gemini-nano-banana-2.1";

    private static GeminiEmulator gemini;
    private static GoogleClients clients;
    private static GoogleImageModel fast;
    private static GoogleImageModel pro;

    @BeforeAll
    static void start() {
        gemini = GeminiEmulator.start(0);
        var settings = Settings.with("bot.genai.base-url", gemini.url(), "bot.genai.api-key", gemini.apiKey());
        clients = GoogleClients.open(settings);
        fast = new GoogleImageModel(clients.all().getFirst(), FAST);
        pro = new GoogleImageModel(clients.all().getFirst(), "gemini-3-pro-image");
    }

    @AfterAll
    static void stop() {
        clients.close();
        gemini.close();
    }

    @BeforeEach
    void forget() {
        gemini.journal().clear();
        gemini.pictures(null);
    }

    @Test
    void sendsPicturesByteForByteInTheirOrder() {
        var pictures = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> picture(60 + i, 40, i % 2 == 0 ? "png" : "jpeg"))
                .toList();

        assertThat(fast.paint(PaintOrder.of("all of them", pictures))).isInstanceOf(Painted.class);

        assertThat(last().asked().pictures())
                .isEqualTo(pictures.stream().map(EditingTest::sha256).toList());
        assertThat(last().prompt()).isEqualTo("all of them");
    }

    @Test
    void keepsTheShapeOfThePictureItStartsFrom() {
        var painted = painted(fast.paint(PaintOrder.of("redder", List.of(picture(320, 180, "png")))));

        assertThat(size(painted)).isEqualTo("1376x768");
    }

    @Test
    void sendsPicturesWithoutWords() {
        assertThat(fast.paint(PaintOrder.of("", List.of(picture(80, 80, "png")))))
                .isInstanceOf(Painted.class);

        assertThat(last().prompt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void editsAnEditOfAnEdit(PictureFormat format) {
        gemini.pictures(format);
        var result = painted(fast.paint(PaintOrder.of("a fox in the snow")));
        for (var instruction : List.of("redder", "with a boat", "at night")) {
            var before = result;

            result = painted(fast.paint(PaintOrder.of(instruction).continuing(continuation(before))));

            assertThat(last().prompt()).isEqualTo(instruction);
            assertThat(last().asked().turns()).isEqualTo(3);
            assertThat(last().asked().pictures()).containsExactly(sha256(before));
            assertThat(result.picture()).isNotEqualTo(before.picture());
        }
        assertThat(gemini.journal().calls()).hasSize(4).allMatch(Call::paid);
    }

    @Test
    void addsPicturesToAConversation() {
        var result = painted(fast.paint(PaintOrder.of("a fox")));
        var more = picture(64, 64, "png");

        fast.paint(PaintOrder.of("with this", List.of(more)).continuing(continuation(result)));

        assertThat(last().asked().pictures()).containsExactly(sha256(result), sha256(more));
    }

    @Test
    void doesNotGrowWithEveryEdit() {
        var result = painted(fast.paint(PaintOrder.of("a fox")));
        var lengths = new ArrayList<Integer>();
        for (var i = 0; i < 3; i++) {
            result = painted(fast.paint(PaintOrder.of("again").continuing(continuation(result))));
            lengths.add(result.memory().orElseThrow().words().length());
        }

        assertThat(lengths).containsOnly(lengths.getFirst());
    }

    @Test
    void sendsAResultAsAPlainPictureToAnotherModel() {
        var result = painted(fast.paint(PaintOrder.of("a fox")));

        var edited = pro.paint(PaintOrder.of("at night").continuing(continuation(result)));

        assertThat(edited).isInstanceOf(Painted.class);
        assertThat(last().asked().turns()).isEqualTo(1);
        assertThat(last().asked().pictures()).containsExactly(sha256(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "{\"version\":1}", "{\"version\":9,\"parts\":[]}", "signed"})
    void sendsAResultAsAPlainPictureWithAMemoryItCannotRead(String words) {
        var result = painted(fast.paint(PaintOrder.of("a fox")));

        var edited =
                fast.paint(PaintOrder.of("at night").continuing(new Continuation(bytes(result), Memory.of(words))));

        assertThat(edited).isInstanceOf(Painted.class);
        assertThat(last().asked().turns()).isEqualTo(1);
    }

    @Test
    void isRefusedWithoutTheSignatureAndThenForgets() {
        var result = painted(fast.paint(PaintOrder.of("a fox")));
        var signed = result.memory().orElseThrow().words();
        var unsigned = Memory.of(signed.replaceAll("\"signature\":\"[^\"]*\"", "\"signature\":null"));
        var order = PaintOrder.of("at night").continuing(new Continuation(bytes(result), unsigned));

        assertThat(fast.paint(order)).isEqualTo(new Broken(Remedy.FORGETTING, "400 INVALID_ARGUMENT"));
        assertThat(last().outcome()).isEqualTo("INVALID_ARGUMENT");
        var settings = Settings.with("bot.genai.models.fast", FAST);
        var anyway = new GoogleModels(clients, settings.models(), Clock.systemUTC()).paint(ModelTier.FAST, order);

        assertThat(anyway).isInstanceOf(Painted.class);
        assertThat(last().asked().turns()).isEqualTo(1);
        assertThat(last().asked().pictures()).containsExactly(sha256(result));
    }

    @Test
    void keepsNoPictureInTheMemoryAndPrintsNeither() {
        var result = painted(fast.paint(PaintOrder.of("a very secret fox")));
        var memory = result.memory().orElseThrow();

        assertThat(memory.words().length()).isLessThan(2_000);
        assertThat(memory + " " + result + continuation(result)).doesNotContain("secret");
    }

    @Test
    void describesPicturesInWords() {
        var described = fast.paint(PaintOrder.describing("In English, please", List.of(picture(300, 200, "png"))));

        assertThat(described).isInstanceOfSatisfying(Worded.class, worded -> {
            assertThat(worded.words()).contains("300 by 200");
            assertThat(worded.by().model()).isEqualTo(FAST);
        });
        assertThat(last().outcome()).isEqualTo("TEXT");
        assertThat(gemini.journal().paidCalls()).isZero();
    }

    @Test
    void takesLargePicturesBothWays() {
        gemini.pictures(PictureFormat.PNG);
        var noise = noise(2_600, 2_600);

        var painted = painted(fast.paint(PaintOrder.of("a larger, sharper version", List.of(noise))
                .in(new Frame(Optional.empty(), Resolution.FOUR_K))));

        assertThat(noise.length()).isGreaterThan(16_000_000);
        assertThat(last().asked().pictures()).containsExactly(sha256(noise));
        assertThat(painted.picture().length).isGreaterThan(16_000_000);
        assertThat(sha256(painted)).isEqualTo(last().sha256());
    }

    private static Call last() {
        return gemini.journal().calls().getLast();
    }

    private static Painted painted(Painting painting) {
        assertThat(painting).isInstanceOf(Painted.class);
        return (Painted) painting;
    }

    private static Continuation continuation(Painted painted) {
        return new Continuation(bytes(painted), painted.memory().orElseThrow());
    }

    private static PictureBytes bytes(Painted painted) {
        return PictureBytes.of(painted.picture()).orElseThrow();
    }

    private static String size(Painted painted) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(painted.picture()));
            return image.getWidth() + "x" + image.getHeight();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PictureBytes noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(20_261_125);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return encoded(image, "png");
    }

    private static PictureBytes picture(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(width / 2, height / 2, 0xff8800);
        return encoded(image, format);
    }

    private static PictureBytes encoded(BufferedImage image, String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return PictureBytes.of(out.toByteArray()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Painted painted) {
        return sha256(painted.picture());
    }

    private static String sha256(PictureBytes picture) {
        return sha256(picture.toBytes());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
