package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.genai.google.Answers.ending;
import static org.imagetoimageai.bot.genai.google.Answers.inline;
import static org.imagetoimageai.bot.genai.google.Answers.picture;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.genai.JsonSerializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.Frame;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.Resolution;
import org.imagetoimageai.bot.media.PictureBytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said about shape and size, in the request that leaves.
class FrameMappingTest {

    private static Provider provider;
    private static GoogleClient client;

    @BeforeAll
    static void open() {
        provider = Provider.answering(200, ending("STOP", inline(picture(1))));
        client = Settings.client(provider.settings());
    }

    @AfterAll
    static void close() {
        client.close();
        provider.close();
    }

    static Stream<Arguments> frames() {
        return Arrays.stream(AspectRatio.values())
                .flatMap(ratio -> Arrays.stream(Resolution.values()).map(size -> arguments(ratio, size)));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void saysEveryRatioInEveryResolution(AspectRatio ratio, Resolution resolution) {
        var order = PaintOrder.of("a fox").in(new Frame(Optional.of(ratio), resolution));

        assertThat(imageConfig(order))
                .isEqualTo(
                        "{\"aspectRatio\":\"%s\",\"imageSize\":\"%s\"}".formatted(ratio.value(), resolution.value()));
    }

    @Test
    void leavesTheRatioToThePictureItStartsFrom() {
        var pictures = List.of(PictureBytes.of(picture(1)).orElseThrow());

        assertThat(imageConfig(PaintOrder.of("redder", pictures))).isEqualTo("{\"imageSize\":\"1K\"}");
        assertThat(imageConfig(PaintOrder.of("a fox"))).isEqualTo("{\"aspectRatio\":\"1:1\",\"imageSize\":\"1K\"}");
    }

    @Test
    void saysNothingAboutShapeWhenItWantsWords() {
        assertThat(config(PaintOrder.describing("what is it", List.of()), "/generationConfig"))
                .isEqualTo("{\"candidateCount\":1,\"responseModalities\":[\"TEXT\"]}");
    }

    private static String imageConfig(PaintOrder order) {
        return config(order, "/generationConfig/imageConfig");
    }

    private static String config(PaintOrder order, String pointer) {
        new GoogleImageModel(client, "gemini-nano-banana-2.1").paint(order);
        return JsonSerializable.stringToJsonNode(provider.seen.getLast().body())
                .at(pointer)
                .toString();
    }
}
