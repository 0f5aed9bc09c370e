package org.imagetoimageai.sandbox.gemini;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.imagetoimageai.sandbox.painting.Canvas;

/// Reads and checks a request as the API does, see [generateContent](https://ai.google.dev/api/generate-content).
final class RequestReader {

    private static final Set<String> REQUEST = Set.of(
            "model",
            "contents",
            "tools",
            "toolConfig",
            "safetySettings",
            "systemInstruction",
            "generationConfig",
            "cachedContent",
            "serviceTier",
            "store");
    private static final Set<String> CONFIG = Set.of(
            "stopSequences",
            "responseMimeType",
            "responseSchema",
            "responseJsonSchema",
            "responseModalities",
            "candidateCount",
            "maxOutputTokens",
            "temperature",
            "topP",
            "topK",
            "seed",
            "presencePenalty",
            "frequencyPenalty",
            "responseLogprobs",
            "logprobs",
            "enableEnhancedCivicAnswers",
            "speechConfig",
            "thinkingConfig",
            "imageConfig",
            "mediaResolution");
    private static final Set<String> IMAGE = Set.of("aspectRatio", "imageSize");
    private static final Set<String> THINKING = Set.of("includeThoughts", "thinkingBudget", "thinkingLevel");
    private static final Set<String> MODALITIES = Set.of("TEXT", "IMAGE", "AUDIO", "VIDEO");

    private final Model model;
    private final Message request;
    private final Optional<Message> config;

    private RequestReader(Model model, byte[] body) {
        this.model = model;
        this.request = new Message(Json.read(body), "", REQUEST);
        this.config = request.message("generationConfig", CONFIG);
    }

    static GenerateRequest read(Model model, byte[] body) {
        return new RequestReader(model, body).read();
    }

    private GenerateRequest read() {
        var said = new Turns(model.id(), request).read();
        var modalities = modalities();
        checkCandidates();
        var read = new GenerateRequest(
                said,
                canvas(said.source()),
                modalities.contains("TEXT"),
                modalities.contains("IMAGE"),
                config.flatMap(set -> set.message("thinkingConfig", THINKING))
                        .map(set -> set.flag("includeThoughts"))
                        .orElse(false));
        if (read.tokens() > model.inputTokens()) {
            throw Refusal.invalid("The input token count (%d) exceeds the maximum number of tokens allowed (%d)."
                    .formatted(read.tokens(), model.inputTokens()));
        }
        return read;
    }

    private List<String> modalities() {
        var asked = new ArrayList<String>();
        config.map(set -> set.texts("responseModalities")).orElse(List.of()).forEach(name -> {
            if (!MODALITIES.contains(name.toUpperCase(Locale.ROOT))) {
                throw Refusal.invalidField(
                        "generation_config.response_modalities",
                        "Invalid value at 'generation_config.response_modalities[" + asked.size() + "]': \"" + name
                                + "\"");
            }
            asked.add(name.toUpperCase(Locale.ROOT));
        });
        if (asked.isEmpty()) {
            return model.paints() ? List.of("TEXT", "IMAGE") : List.of("TEXT");
        }
        if (!model.paints() && !asked.equals(List.of("TEXT"))) {
            throw Refusal.invalid("Multi-modal output is not supported.");
        }
        if (asked.contains("AUDIO") || asked.contains("VIDEO")) {
            throw Refusal.invalid("The requested combination of response modalities (" + String.join(", ", asked)
                    + ") is not supported by the model.");
        }
        return asked;
    }

    private void checkCandidates() {
        if (model.paints() && config.map(set -> set.number("candidateCount", 1)).orElse(1) != 1) {
            throw Refusal.invalid("Multiple candidates is not enabled for this model");
        }
    }

    private Canvas canvas(List<Picture> pictures) {
        var image = config.flatMap(set -> set.message("imageConfig", IMAGE));
        if (image.isPresent() && !model.paints()) {
            throw Refusal.invalid("Aspect ratio is not enabled for this model");
        }
        return Frame.of(
                image.flatMap(set -> set.text("aspectRatio")).orElseGet(() -> ratioOf(pictures)),
                image.flatMap(set -> set.text("imageSize")).orElse("1K"),
                model.strips());
    }

    private String ratioOf(List<Picture> pictures) {
        if (pictures.isEmpty()) {
            return "1:1";
        }
        var image = Studio.decode(pictures.getFirst());
        return image == null ? "1:1" : Frame.ratioLike(image.getWidth(), image.getHeight(), model.strips());
    }
}
