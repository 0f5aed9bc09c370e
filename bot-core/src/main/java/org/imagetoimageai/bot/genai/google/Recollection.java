package org.imagetoimageai.bot.genai.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.genai.types.Blob;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.generation.Memory;
import org.imagetoimageai.bot.generation.PaintOrder.Continuation;
import org.imagetoimageai.bot.media.PictureBytes;
import org.jspecify.annotations.Nullable;

/// The last exchange with a model, without its picture: what the person asked, and the model's parts with their
/// [thought signatures](https://ai.google.dev/gemini-api/docs/thought-signatures), which must come back unchanged and
/// in
/// their order. Each edit begins anew with the exchange before it, so that a chain of edits does not grow; the earlier
/// ones are in the picture.
record Recollection(int version, Speaker speaker, String prompt, List<Said> parts) {

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// More than the provider was seen to ask for; an answer beyond it is edited as a plain picture.
    private static final int LONGEST = 8_000_000;

    Recollection {
        parts = List.copyOf(parts);
    }

    /// A part of the model's: words, or with none the picture.
    ///
    /// @param signature in Base64
    record Said(@Nullable String text, @Nullable String signature) {

        static Said of(Part part) {
            return new Said(
                    part.text().orElse(null),
                    part.thoughtSignature()
                            .map(Base64.getEncoder()::encodeToString)
                            .orElse(null));
        }

        Part part(PictureBytes picture) {
            var part = Part.builder();
            if (text == null) {
                part.inlineData(
                        Blob.builder().mimeType(picture.info().mediaType()).data(picture.toBytes()));
            } else {
                part.text(text);
            }
            if (signature != null) {
                part.thoughtSignature(Base64.getDecoder().decode(signature));
            }
            return part.build();
        }
    }

    /// What to keep of an answer; nothing where the provider signed nothing, and so wants nothing back.
    ///
    /// @param result the part that holds the picture that was handed over
    static Optional<Memory> keep(Speaker speaker, String prompt, List<Part> parts, Part result) {
        if (prompt.isEmpty() || result.thoughtSignature().isEmpty()) {
            return Optional.empty();
        }
        var said = parts.stream()
                .filter(part -> part.equals(result) || isSignedWords(part))
                .map(Said::of)
                .toList();
        return written(new Recollection(VERSION, speaker, prompt, said))
                .filter(words -> words.length() <= LONGEST)
                .map(Memory::of);
    }

    private static boolean isSignedWords(Part part) {
        return part.thoughtSignature().isPresent()
                && part.text().filter(text -> !text.isEmpty()).isPresent();
    }

    /// The exchange again, with the picture back in its place; empty where this is not what the speaker said.
    static Optional<List<Content>> of(Continuation earlier, Speaker speaker) {
        return read(earlier.memory().words())
                .filter(kept -> kept.version() == VERSION && speaker.equals(kept.speaker()))
                .map(kept -> kept.turns(earlier.result()));
    }

    private List<Content> turns(PictureBytes picture) {
        var turns = new ArrayList<Content>();
        turns.add(Content.builder().role("user").parts(Part.fromText(prompt)).build());
        turns.add(Content.builder()
                .role("model")
                .parts(parts.stream().map(said -> said.part(picture)).toList())
                .build());
        return turns;
    }

    private static Optional<String> written(Recollection kept) {
        try {
            return Optional.of(JSON.writeValueAsString(kept));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Recollection> read(String words) {
        try {
            return Optional.ofNullable(JSON.readValue(words, Recollection.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "[recollection]";
    }
}
