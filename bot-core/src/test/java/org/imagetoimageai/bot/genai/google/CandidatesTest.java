package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.Frame;
import org.imagetoimageai.bot.generation.ImageModel;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.ModelTier;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Declined;
import org.imagetoimageai.bot.generation.Painting.Painted;
import org.imagetoimageai.bot.generation.Painting.Remedy;
import org.imagetoimageai.bot.generation.Painting.Worded;
import org.imagetoimageai.bot.generation.Resolution;
import org.imagetoimageai.sandbox.gemini.Call;
import org.imagetoimageai.sandbox.gemini.Fault;
import org.imagetoimageai.sandbox.gemini.GeminiEmulator;
import org.imagetoimageai.sandbox.gemini.Keys.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Several models, keys and Vertex AI: who is asked after whom, through the real SDK.
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class CandidatesTest {

    private static final String FAST = "gemini-nano-banana-2.1";
    private static final String SPARE = "gemini-spare-image";

    private final GeminiEmulator gemini = GeminiEmulator.start(0);
    private final StoppedClock clock = new StoppedClock();
    private GoogleClients clients;
    private GoogleModels models;

    @BeforeEach
    void open() {
        gemini.offerModel(SPARE);
        gemini.keys().set("second", State.GOOD);
        reopen(gemini.apiKey() + ", second", "");
    }

    private void reopen(String keys, String project) {
        if (clients != null) {
            clients.close();
        }
        var settings = Settings.with(
                "bot.genai.base-url",
                gemini.url(),
                "bot.genai.api-key",
                keys,
                "bot.genai.vertex.project",
                project,
                "bot.genai.models.fast",
                FAST + "," + SPARE);
        clients = GoogleClients.open(settings);
        models = new GoogleModels(clients, settings.models(), clock);
    }

    @AfterEach
    void close() {
        clients.close();
        gemini.close();
    }

    @Test
    void listsEveryModelWithEveryKeyThePreferredModelFirst() {
        reopen(gemini.apiKey() + ",second", gemini.project());

        assertThat(models.candidates(ModelTier.FAST))
                .extracting(ImageModel::name)
                .extracting(ModelName::model)
                .containsExactly(FAST, FAST, FAST, SPARE, SPARE, SPARE);
        assertThat(models.candidates(ModelTier.PRO)).hasSize(3);
        assertThat(models.name(ModelTier.FAST)).isEqualTo(new ModelName("Google Gemini", FAST));
    }

    @Test
    void asksOnlyThePreferredOneWhileItWorks() {
        assertThat(paint()).isInstanceOf(Painted.class);

        assertThat(gemini.journal().calls()).extracting(CandidatesTest::asked).containsExactly(first(FAST));
    }

    @Test
    void goesToTheNextKeyWhenOneIsExhausted() {
        gemini.keys().set(gemini.apiKey(), State.EXHAUSTED);

        assertThat(paint()).isInstanceOf(Painted.class);

        assertThat(gemini.journal().calls())
                .extracting(CandidatesTest::asked)
                .containsExactly(first(FAST), "second " + FAST);
    }

    @Test
    void goesToTheNextKeyWhenOneIsRevoked() {
        gemini.keys().set(gemini.apiKey(), State.REVOKED);

        assertThat(paint()).isInstanceOf(Painted.class);
    }

    @Test
    void goesToTheNextModelWhenOneIsRetired() {
        gemini.retireModel(FAST);

        assertThat(paint())
                .isInstanceOfSatisfying(
                        Painted.class,
                        painted -> assertThat(painted.by().model()).isEqualTo(SPARE));

        assertThat(gemini.journal().calls())
                .extracting(CandidatesTest::asked)
                .containsExactly(first(FAST), "second " + FAST, first(SPARE));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RESOURCE_EXHAUSTED", "UNAVAILABLE", "INTERNAL", "DEADLINE_EXCEEDED", "DROPPED_BEFORE_PAINTING"})
    void goesOnWhenOneIsBusyWithOneRequestEach(Fault fault) {
        gemini.faults().next(3, fault);

        assertThat(paint()).isInstanceOf(Painted.class);

        assertThat(gemini.journal().calls())
                .extracting(CandidatesTest::asked)
                .containsExactly(first(FAST), "second " + FAST, first(SPARE), "second " + SPARE);
    }

    @Test
    void isBusyAsLongAsTheProviderAsksWhenAllAre() {
        gemini.faults().retryAfter(Duration.ofSeconds(23));
        gemini.faults().always(Fault.RESOURCE_EXHAUSTED);

        assertThat(paint()).isEqualTo(new Busy(Optional.of(Duration.ofSeconds(23)), "429 RESOURCE_EXHAUSTED"));
        assertThat(gemini.journal().arrived()).isEqualTo(4);
    }

    @Test
    void asksNobodyBeforeTheWaitIsOver() {
        gemini.faults().retryAfter(Duration.ofSeconds(23));
        gemini.faults().always(Fault.RESOURCE_EXHAUSTED);
        paint();
        gemini.faults().clear();
        clock.passes(Duration.ofSeconds(20));

        assertThat(paint()).isEqualTo(new Busy(Optional.of(Duration.ofSeconds(3)), "RESTING"));
        assertThat(gemini.journal().arrived()).isEqualTo(4);

        clock.passes(Duration.ofSeconds(3));
        assertThat(paint()).isInstanceOf(Painted.class);
    }

    @Test
    void leavesAnExhaustedKeyAloneAndUsesTheOther() {
        gemini.keys().set(gemini.apiKey(), State.EXHAUSTED);
        paint();
        gemini.journal().clear();

        assertThat(paint()).isInstanceOf(Painted.class);

        assertThat(gemini.journal().calls()).extracting(CandidatesTest::asked).containsExactly("second " + FAST);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BLOCKED_.*", "FINISHED_.*", "TEXT_ONLY", "NO_CANDIDATES"},
            mode = EnumSource.Mode.MATCH_ANY)
    void asksNobodyElseAfterARefusal(Fault fault) {
        gemini.faults().next(1, fault);

        assertThat(paint()).isInstanceOf(Declined.class);
        assertThat(gemini.journal().arrived()).isEqualTo(1);
    }

    @Test
    void asksNobodyElseWhenTheRequestIsWrong() {
        gemini.faults().next(1, Fault.INVALID_ARGUMENT);

        assertThat(paint()).isEqualTo(new Broken(Remedy.NONE, "400 INVALID_ARGUMENT"));
        assertThat(gemini.journal().arrived()).isEqualTo(1);
    }

    @Test
    void reachesVertexAiWithAProjectInsteadOfAKey() {
        reopen("", gemini.project());

        assertThat(paint()).isInstanceOf(Painted.class);

        assertThat(gemini.journal().calls())
                .extracting(CandidatesTest::asked)
                .containsExactly(gemini.project() + " " + FAST);
    }

    @Test
    void reachesVertexAiAfterTheKeys() {
        reopen(gemini.apiKey(), gemini.project());
        gemini.keys().set(gemini.apiKey(), State.EXHAUSTED);

        assertThat(paint()).isInstanceOf(Painted.class);

        assertThat(gemini.journal().calls().getLast().asked().by()).isEqualTo(gemini.project());
    }

    @Test
    void startsWithWhatIsLeftAndSaysWhatIsNot(CapturedOutput output) {
        gemini.keys().set("second", State.REVOKED);
        gemini.retireModel(SPARE);

        probe();

        assertThat(output)
                .contains("bot.genai.api-key: the provider refuses key 2 (API_KEY_INVALID).")
                .contains("bot.genai.models.fast: the provider offers no model \"" + SPARE + "\" (NOT_FOUND).")
                .doesNotContain(gemini.apiKey());
    }

    @Test
    void refusesTheStartWhenATierHasNothingLeft() {
        gemini.retireModel(SPARE);
        gemini.retireModel(FAST);

        assertThat(catchThrowableOfType(GenaiSettingRefused.class, this::probe))
                .extracting(GenaiSettingRefused::setting)
                .isEqualTo("bot.genai.models.fast");
    }

    @Test
    void refusesTheStartWithAProjectThatIsNotOurs() {
        reopen("", "another-project");

        assertThat(catchThrowableOfType(GenaiSettingRefused.class, () -> {
                    gemini.keys().set(gemini.project(), State.REVOKED);
                    probe();
                }))
                .hasMessage("bot.genai.vertex.project: the provider refuses the project (IAM_PERMISSION_DENIED).");
    }

    @Test
    void skipsAModelThatDoesNotMakeTheShape() {
        var strip = PaintOrder.of("a fox").in(new Frame(Optional.of(AspectRatio.ONE_TO_EIGHT), Resolution.ONE_K));

        assertThat(models.paint(ModelTier.PRO, strip)).isEqualTo(new Broken(Remedy.ELSEWHERE, "RATIO_NOT_OFFERED"));
        assertThat(gemini.journal().arrived()).isZero();
        assertThat(models.candidates(ModelTier.PRO)).noneMatch(model -> model.offers(AspectRatio.ONE_TO_EIGHT));
        assertThat(models.paint(ModelTier.FAST, strip)).isInstanceOf(Painted.class);
    }

    @Test
    void describesWhateverShapeIsNamed() {
        var words = PaintOrder.describing("a fox", List.of())
                .in(new Frame(Optional.of(AspectRatio.ONE_TO_EIGHT), Resolution.ONE_K));

        assertThat(models.paint(ModelTier.PRO, words)).isInstanceOf(Worded.class);
    }

    private Painting paint() {
        return models.paint(ModelTier.FAST, PaintOrder.of("a fox"));
    }

    private void probe() {
        var settings = Settings.with("bot.genai.models.fast", FAST + "," + SPARE);
        new ModelProbe(clients, settings.models()).afterSingletonsInstantiated();
    }

    private String first(String model) {
        return gemini.apiKey() + " " + model;
    }

    private static String asked(Call call) {
        return call.asked().by() + " " + call.model();
    }
}
