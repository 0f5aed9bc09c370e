package org.imagetoimageai.bot.genai.google;

import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.ImageConfig;
import com.google.genai.types.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.media.PictureBytes;

/// An order in the provider's words. An earlier result is continued as a conversation where its memory fits this model;
/// where it does not, it is a picture like any other.
///
/// @param continuesMemory whether a conversation is taken up again
record Question(List<Content> contents, GenerateContentConfig config, boolean continuesMemory) {

    static Question of(PaintOrder order, Speaker speaker) {
        var earlier = order.continued().flatMap(it -> Recollection.of(it, speaker));
        var pictures = new ArrayList<PictureBytes>();
        if (earlier.isEmpty()) {
            order.continued().ifPresent(it -> pictures.add(it.result()));
        }
        pictures.addAll(order.pictures());
        var contents = new ArrayList<Content>(earlier.orElse(List.of()));
        contents.add(said(order.prompt(), pictures));
        var startsFromPicture = !pictures.isEmpty() || earlier.isPresent();
        return new Question(List.copyOf(contents), config(order, startsFromPicture), earlier.isPresent());
    }

    /// One turn of the person's: the pictures in their order, then the words.
    private static Content said(String prompt, List<PictureBytes> pictures) {
        var parts = new ArrayList<Part>();
        pictures.forEach(picture ->
                parts.add(Part.fromBytes(picture.toBytes(), picture.info().mediaType())));
        // The API refuses words that are none.
        if (!prompt.isEmpty() || parts.isEmpty()) {
            parts.add(Part.fromText(prompt));
        }
        return Content.builder().role("user").parts(parts).build();
    }

    private static GenerateContentConfig config(PaintOrder order, boolean startsFromPicture) {
        var config = GenerateContentConfig.builder()
                .candidateCount(1)
                // The SDK would send further requests, each paid, when an answer is cut short.
                .automaticContinuation(false)
                // We read the answer ourselves: the SDK's reading fails in ways that cannot be told from its bugs.
                .shouldReturnHttpResponse(true);
        return switch (order.wanted()) {
            case PICTURE ->
                config.responseModalities("IMAGE")
                        .imageConfig(frame(order, startsFromPicture))
                        .build();
            case WORDS -> config.responseModalities("TEXT").build();
        };
    }

    /// Without a ratio the model keeps that of the picture it starts from.
    private static ImageConfig frame(PaintOrder order, boolean startsFromPicture) {
        var frame = ImageConfig.builder().imageSize(order.frame().resolution().value());
        order.frame()
                .ratio()
                .or(() -> startsFromPicture ? Optional.empty() : Optional.of(AspectRatio.SQUARE))
                .ifPresent(ratio -> frame.aspectRatio(ratio.value()));
        return frame.build();
    }
}
