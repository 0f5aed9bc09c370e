package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.genai.GenaiSettings;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Declined;
import org.imagetoimageai.bot.generation.Painting.Ground;
import org.imagetoimageai.bot.generation.Painting.Painted;
import org.imagetoimageai.bot.generation.Painting.Remedy;
import org.imagetoimageai.sandbox.gemini.Fault;
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

/// The real SDK against the emulated provider: every fault it knows, one request each.
@Timeout(120)
class EmulatedGeminiTest {

    private static GeminiEmulator gemini;
    private static GoogleClient client;
    private static GoogleImageModel model;

    @BeforeAll
    static void start() {
        gemini = GeminiEmulator.start(0);
        client = Settings.client(settings());
        model = new GoogleImageModel(client, "gemini-nano-banana-2.1");
    }

    @AfterAll
    static void stop() {
        client.close();
        gemini.close();
    }

    @BeforeEach
    void heal() {
        gemini.faults().clear();
        gemini.journal().clear();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void tellsEveryFaultApartWithOneRequest(Fault fault) {
        gemini.faults().retryAfter(Duration.ofSeconds(17));
        gemini.faults().always(fault);

        assertThat(model.paint(PaintOrder.of("a fox"))).isEqualTo(expected(fault));

        assertThat(gemini.journal().arrived()).isEqualTo(1);
    }

    private static Painting expected(Fault fault) {
        return switch (fault) {
            case BLOCKED_SAFETY -> new Declined(Ground.PROMPT, "BLOCKED SAFETY");
            case BLOCKED_PROHIBITED_CONTENT -> new Declined(Ground.PROMPT, "BLOCKED PROHIBITED_CONTENT");
            case BLOCKED_BLOCKLIST -> new Declined(Ground.PROMPT, "BLOCKED BLOCKLIST");
            case BLOCKED_IMAGE_SAFETY -> new Declined(Ground.PROMPT, "BLOCKED IMAGE_SAFETY");
            case BLOCKED_OTHER -> new Declined(Ground.PROMPT, "BLOCKED OTHER");
            case FINISHED_IMAGE_SAFETY -> new Declined(Ground.PICTURE, "IMAGE_SAFETY");
            case FINISHED_IMAGE_PROHIBITED_CONTENT -> new Declined(Ground.PICTURE, "IMAGE_PROHIBITED_CONTENT");
            case FINISHED_IMAGE_RECITATION -> new Declined(Ground.RECITATION, "IMAGE_RECITATION");
            case FINISHED_IMAGE_OTHER -> new Declined(Ground.NO_PICTURE, "IMAGE_OTHER");
            case FINISHED_NO_IMAGE -> new Declined(Ground.NO_PICTURE, "NO_IMAGE");
            case FINISHED_SAFETY -> new Declined(Ground.PROMPT, "SAFETY");
            case FINISHED_PROHIBITED_CONTENT -> new Declined(Ground.PROMPT, "PROHIBITED_CONTENT");
            case FINISHED_RECITATION -> new Declined(Ground.RECITATION, "RECITATION");
            case FINISHED_OTHER -> new Declined(Ground.NO_PICTURE, "OTHER");
            case TEXT_ONLY -> new Declined(Ground.NO_PICTURE, "WORDS_ONLY");
            case NO_CANDIDATES -> new Declined(Ground.NO_PICTURE, "NO_CANDIDATES");
            case RESOURCE_EXHAUSTED -> new Busy(Optional.of(Duration.ofSeconds(17)), "429 RESOURCE_EXHAUSTED");
            case INVALID_ARGUMENT -> new Broken(Remedy.NONE, "400 INVALID_ARGUMENT");
            case INTERNAL -> new Busy(Optional.empty(), "500 INTERNAL");
            case UNAVAILABLE -> new Busy(Optional.empty(), "503 UNAVAILABLE");
            case DEADLINE_EXCEEDED -> new Busy(Optional.empty(), "504 DEADLINE_EXCEEDED");
            case DROPPED_BEFORE_PAINTING, DROPPED_AFTER_PAINTING ->
                new Busy(Optional.empty(), "NO_CONNECTION IOException");
            case DROPPED_WHILE_ANSWERING -> new Busy(Optional.empty(), "NO_CONNECTION ProtocolException");
            case GARBAGE, CORRUPT_BASE64 -> new Broken(Remedy.AGAIN, "UNREADABLE_ANSWER");
            case TRUNCATED_PICTURE, NOT_A_PICTURE -> new Broken(Remedy.AGAIN, "UNREADABLE_PICTURE");
        };
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void handsOverThePictureByteForByte(PictureFormat format) {
        gemini.pictures(format);

        var painting = model.paint(PaintOrder.of("a fox in the snow"));

        assertThat(painting).isInstanceOfSatisfying(Painted.class, painted -> {
            assertThat(painted.by()).isEqualTo(new ModelName("Google Gemini", "gemini-nano-banana-2.1"));
            assertThat(sha256(painted.picture()))
                    .isEqualTo(gemini.journal().calls().getFirst().sha256());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b> *stars* _lines_ `code` [link](http://x) {\"json\": [1]} \\n %s ${x} &amp;",
                "👩🏽‍🚀 rubah di bawah 🌧️ Å Ω 漢字 \u202eright to left\u202c",
                "  spaces, a tab\t and\nlines\r\n  "
            })
    void sendsThePromptAsTyped(String prompt) {
        model.paint(PaintOrder.of(prompt));

        assertThat(gemini.journal().calls().getFirst().prompt()).isEqualTo(prompt);
    }

    @Test
    void isBusyWhileTheProviderIsAway() {
        gemini.goOffline();
        try {
            assertThat(model.paint(PaintOrder.of("a fox"))).isInstanceOf(Busy.class);
        } finally {
            gemini.comeBack();
        }

        assertThat(model.paint(PaintOrder.of("a fox"))).isInstanceOf(Painted.class);
    }

    @Test
    void findsTheModelsItIsSetTo() {
        assertThatCode(() -> probe(settings())).doesNotThrowAnyException();
    }

    @Test
    void refusesTheStartWithAModelThatWasRetired() {
        gemini.offerModel("gemini-1-image");
        var old = settings("bot.genai.models.pro", "gemini-1-image");
        assertThatCode(() -> probe(old)).doesNotThrowAnyException();

        gemini.retireModel("gemini-1-image");

        assertThat(refusal(old).setting()).isEqualTo("bot.genai.models.pro");
    }

    @Test
    void refusesTheStartWithAKeyThatIsNotValid() {
        var refused = refusal(settings("bot.genai.api-key", "another"));

        assertThat(refused).hasMessage("bot.genai.api-key: the provider refuses the key (API_KEY_INVALID).");
    }

    private static GenaiSettings settings(String... more) {
        var base = new String[] {"bot.genai.base-url", gemini.url(), "bot.genai.api-key", gemini.apiKey()};
        return Settings.with(Stream.of(base, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static GenaiSettingRefused refusal(GenaiSettings settings) {
        return catchThrowableOfType(GenaiSettingRefused.class, () -> probe(settings));
    }

    private static void probe(GenaiSettings settings) {
        try (var probing = Settings.client(settings)) {
            new ModelProbe(new GoogleClients(List.of(probing)), settings.models()).afterSingletonsInstantiated();
        }
    }

    private static String sha256(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
