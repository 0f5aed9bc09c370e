package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.genai.google.Answers.error;

import java.time.Clock;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.generation.ImageModel;
import org.imagetoimageai.bot.generation.ImageModels;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.ModelTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GoogleConfigurationTest {

    private static final String KEY = "bot.genai.api-key=" + Settings.KEY;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(GoogleConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC);

    @ParameterizedTest
    @ValueSource(strings = {"bot.genai.api-key=", "bot.genai.api-key=  ", "bot.genai.base-url=nonsense"})
    void offersNoModelWithoutAKey(String property) {
        application
                .withPropertyValues(property)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ImageModels.class)
                        .doesNotHaveBean(ModelProbe.class));
    }

    @Test
    void offersTheFastModelOnceBothWereFound() {
        try (var provider = Provider.answering(200, "{}")) {
            application
                    .withPropertyValues(
                            KEY, "bot.genai.base-url=" + provider.url(), "bot.genai.models.fast=gemini-9-image")
                    .run(context -> assertThat(
                                    context.getBean(ImageModels.class).name(ModelTier.FAST))
                            .isEqualTo(new ModelName("Google Gemini", "gemini-9-image")));

            assertThat(provider.seen)
                    .extracting(Provider.Seen::path)
                    .containsExactly("/v1beta/models/gemini-9-image", "/v1beta/models/gemini-3-pro-image");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one,two", " one , two ", "one,,two"})
    void triesEveryModelWithEveryKeyOfAList(String keys) {
        try (var provider = Provider.answering(200, "{}")) {
            application
                    .withPropertyValues(
                            "bot.genai.api-key=" + keys,
                            "bot.genai.base-url=" + provider.url(),
                            "bot.genai.models.fast=gemini-9-image, gemini-8-image")
                    .run(context -> assertThat(
                                    context.getBean(ImageModels.class).candidates(ModelTier.FAST))
                            .extracting(ImageModel::name)
                            .extracting(ModelName::model)
                            .containsExactly("gemini-9-image", "gemini-9-image", "gemini-8-image", "gemini-8-image"));

            assertThat(provider.seen)
                    .extracting(Provider.Seen::key)
                    .containsExactly("one", "two", "one", "two", "one", "two");
        }
    }

    @Test
    void reachesVertexAiWithoutAKeyAtAnAddressOnThisMachine() {
        try (var provider = Provider.answering(200, "{}")) {
            application
                    .withPropertyValues("bot.genai.vertex.project=my-project", "bot.genai.base-url=" + provider.url())
                    .run(context -> assertThat(context).hasNotFailed().hasSingleBean(ImageModels.class));

            assertThat(provider.seen)
                    .extracting(Provider.Seen::path)
                    .containsExactly(
                            "/v1beta1/publishers/google/models/gemini-nano-banana-2.1",
                            "/v1beta1/publishers/google/models/gemini-3-pro-image");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bot.genai.vertex.project, My Project",
        "bot.genai.vertex.project, a/b",
        "bot.genai.vertex.location, europe west4",
        "bot.genai.vertex.location, ../x"
    })
    void forbidsTheStartWithAProjectOrLocationThatIsNone(String setting, String value) {
        application
                .withPropertyValues("bot.genai.vertex.project=mine", setting + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(GenaiSettingRefused.class)
                        .hasMessageStartingWith(setting + " is not"));
    }

    @Test
    void forbidsTheStartWithAModelNobodyKnows() {
        try (var provider = Provider.answering(404, error(404, "NOT_FOUND", "models/x is not found"))) {
            application
                    .withPropertyValues(KEY, "bot.genai.base-url=" + provider.url())
                    .run(context -> assertThat(context).getFailure().isInstanceOf(GenaiSettingRefused.class));
        }
    }

    @Test
    void forbidsTheStartWithAnAddressInTheClear() {
        application
                .withPropertyValues(KEY, "bot.genai.base-url=http://example.com")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(GenaiSettingRefused.class)
                        .hasMessageStartingWith("bot.genai.base-url is plain HTTP"));
    }
}
