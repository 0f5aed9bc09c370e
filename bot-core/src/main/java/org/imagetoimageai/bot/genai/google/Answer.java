package org.imagetoimageai.bot.genai.google;

import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Blob;
import com.google.genai.types.BlockedReason;
import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponsePromptFeedback;
import com.google.genai.types.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Declined;
import org.imagetoimageai.bot.generation.Painting.Ground;
import org.imagetoimageai.bot.generation.Painting.Painted;
import org.imagetoimageai.bot.generation.Painting.Remedy;
import org.imagetoimageai.bot.generation.Painting.Worded;

/// Sorts an answer with status 200. A refusal counts more than a picture that came with it; otherwise a picture that
/// can be
/// shown counts more than how the answer ended, for it was paid. Endings are those of
/// https://ai.google.dev/api/generate-content#FinishReason.
final class Answer {

    private final GenerateContentResponse response;
    private final List<Candidate> candidates;
    private final PaintOrder order;
    private final Speaker speaker;

    private Answer(GenerateContentResponse response, PaintOrder order, Speaker speaker) {
        this.response = response;
        this.candidates = response.candidates().orElse(List.of());
        this.order = order;
        this.speaker = speaker;
    }

    static Painting sort(String json, PaintOrder order, Speaker speaker) {
        try {
            // Unlike its signature says, the SDK answers null to the word "null".
            return Optional.ofNullable(GenerateContentResponse.fromJson(json))
                    .map(response -> new Answer(response, order, speaker).sort())
                    .orElseGet(Answer::unreadable);
        } catch (GenAiIOException e) {
            return unreadable();
        }
    }

    private static Painting unreadable() {
        return new Broken(Remedy.AGAIN, Failure.UNREADABLE);
    }

    private Painting sort() {
        return blocked().or(this::refused).or(this::wanted).orElseGet(this::without);
    }

    private Optional<Painting> wanted() {
        return switch (order.wanted()) {
            case PICTURE -> picture();
            case WORDS -> words();
        };
    }

    private Optional<Painting> blocked() {
        return response.promptFeedback()
                .flatMap(GenerateContentResponsePromptFeedback::blockReason)
                .map(BlockedReason::toString)
                .map(reason -> new Declined(Ground.PROMPT, "BLOCKED " + Failure.code(reason)));
    }

    private Optional<Painting> refused() {
        return endings().flatMap(ending -> refusal(ending).stream()).findFirst();
    }

    private Optional<Painting> words() {
        var words = said().flatMap(part -> part.text().stream())
                .collect(Collectors.joining())
                .strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Worded(words, by()));
    }

    /// The last one: what comes before it led to it.
    private Optional<Painting> picture() {
        return said().filter(part -> picture(part).isPresent())
                .reduce((earlier, later) -> later)
                .map(this::painted);
    }

    private Painting painted(Part part) {
        var bytes = picture(part).orElseThrow();
        if (!PictureCheck.readable(bytes)) {
            return new Broken(Remedy.AGAIN, "UNREADABLE_PICTURE");
        }
        var memory = Recollection.keep(speaker, order.prompt(), said().toList(), part);
        return new Painted(bytes, by(), memory);
    }

    private ModelName by() {
        return new ModelName(GoogleImageModel.PROVIDER, response.modelVersion().orElse(speaker.model()));
    }

    private static Optional<byte[]> picture(Part part) {
        return part.inlineData().filter(Answer::isPicture).flatMap(Blob::data);
    }

    private static boolean isPicture(Blob blob) {
        return blob.mimeType().orElse("image/").startsWith("image/");
    }

    /// What the model made while it thought is a draft.
    private Stream<Part> said() {
        return candidates.stream()
                .flatMap(candidate -> candidate.content().stream())
                .map(Content::parts)
                .flatMap(parts -> parts.orElse(List.of()).stream())
                .filter(part -> !part.thought().orElse(false));
    }

    private Stream<FinishReason> endings() {
        return candidates.stream().flatMap(candidate -> candidate.finishReason().stream());
    }

    private Painting without() {
        if (candidates.isEmpty()) {
            return new Declined(Ground.NO_PICTURE, "NO_CANDIDATES");
        }
        return endings().findFirst().map(this::without).orElseGet(() -> new Broken(Remedy.AGAIN, "NO_FINISH_REASON"));
    }

    private static Optional<Painting> refusal(FinishReason ending) {
        return switch (ending.knownEnum()) {
            case SAFETY, PROHIBITED_CONTENT, BLOCKLIST, SPII -> Optional.of(new Declined(Ground.PROMPT, code(ending)));
            case IMAGE_SAFETY, IMAGE_PROHIBITED_CONTENT -> Optional.of(new Declined(Ground.PICTURE, code(ending)));
            case RECITATION, IMAGE_RECITATION -> Optional.of(new Declined(Ground.RECITATION, code(ending)));
            case STOP,
                    MAX_TOKENS,
                    LANGUAGE,
                    OTHER,
                    IMAGE_OTHER,
                    NO_IMAGE,
                    MALFORMED_FUNCTION_CALL,
                    MALFORMED_RESPONSE,
                    UNEXPECTED_TOOL_CALL,
                    TOO_MANY_TOOL_CALLS,
                    CONTINUATION,
                    FINISH_REASON_UNSPECIFIED -> Optional.empty();
        };
    }

    /// An ending this version of the SDK does not know is taken for a refusal: trying again after one is not allowed.
    private Painting without(FinishReason ending) {
        return switch (ending.knownEnum()) {
            case MAX_TOKENS,
                    MALFORMED_FUNCTION_CALL,
                    MALFORMED_RESPONSE,
                    UNEXPECTED_TOOL_CALL,
                    TOO_MANY_TOOL_CALLS,
                    CONTINUATION -> new Broken(Remedy.AGAIN, code(ending));
            case STOP -> new Declined(Ground.NO_PICTURE, hasWords() ? "WORDS_ONLY" : "EMPTY_ANSWER");
            case SAFETY,
                    PROHIBITED_CONTENT,
                    BLOCKLIST,
                    SPII,
                    IMAGE_SAFETY,
                    IMAGE_PROHIBITED_CONTENT,
                    RECITATION,
                    IMAGE_RECITATION,
                    LANGUAGE,
                    OTHER,
                    IMAGE_OTHER,
                    NO_IMAGE,
                    FINISH_REASON_UNSPECIFIED -> new Declined(Ground.NO_PICTURE, code(ending));
        };
    }

    private boolean hasWords() {
        return said().anyMatch(part -> part.text().isPresent());
    }

    private static String code(FinishReason ending) {
        return Failure.code(ending.toString());
    }
}
