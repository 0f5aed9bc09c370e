package org.imagetoimageai.sandbox.gemini;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Bodies of [GenerateContentResponse](https://ai.google.dev/api/generate-content#generatecontentresponse).
final class Answers {

    private final Model model;
    private final GenerateRequest request;

    Answers(Model model, GenerateRequest request) {
        this.model = model;
        this.request = request;
    }

    ObjectNode blocked(String reason) {
        var body = Json.object();
        var feedback = body.putObject("promptFeedback").put("blockReason", reason);
        if (reason.contains("SAFETY")) {
            rating(feedback.putArray("safetyRatings")).put("blocked", true);
        }
        return finish(body, 0, 0);
    }

    ObjectNode ended(String reason) {
        var body = Json.object();
        var candidate = body.putArray("candidates").addObject();
        if (reason.equals("SAFETY")) {
            rating(candidate.putArray("safetyRatings")).put("blocked", true);
        } else {
            candidate.putObject("content").put("role", "model");
        }
        candidate.put("finishReason", reason).put("index", 0);
        if (reason.contains("IMAGE")) {
            candidate.put(
                    "finishMessage", "Unable to show the generated image. Please edit your prompt and try again.");
        }
        return finish(body, 0, 0);
    }

    ObjectNode words(String words) {
        var body = Json.object();
        stopped(body).addObject().put("text", words);
        return finish(body, words.length() / 4, 0);
    }

    ObjectNode noCandidates() {
        return finish(Json.object(), 0, 0);
    }

    /// Thoughts first if they were asked for, then words, then the picture, as the real models order them. A thought
    /// may
    /// carry a sketch, which is not the result.
    ObjectNode picture(Picture picture, Optional<Picture> sketch, String data) {
        var body = Json.object();
        var parts = stopped(body);
        if (request.wantsThoughts()) {
            parts.addObject()
                    .put("text", "**Composing the scene**\n\nChoosing light and colours.")
                    .put("thought", true);
            sketch.ifPresent(
                    first -> inline(parts, first.mimeType(), first.base64()).put("thought", true));
        }
        if (request.wantsText()) {
            parts.addObject()
                    .put("text", "Here is your picture.")
                    .put("thoughtSignature", Base64.getEncoder().encodeToString(new byte[] {1, 2, 3, 4}));
        }
        inline(parts, picture.mimeType(), data).put("thoughtSignature", picture.thoughtSignature(model.id()));
        return finish(body, request.wantsText() ? 6 : 0, Frame.tokens(request.canvas()));
    }

    private static ArrayNode stopped(ObjectNode body) {
        var candidate = body.putArray("candidates").addObject();
        var content = candidate.putObject("content");
        candidate.put("finishReason", "STOP").put("index", 0);
        return content.put("role", "model").putArray("parts");
    }

    private static ObjectNode inline(ArrayNode parts, String mimeType, String data) {
        var part = parts.addObject();
        part.putObject("inlineData").put("mimeType", mimeType).put("data", data);
        return part;
    }

    private static ObjectNode rating(ArrayNode ratings) {
        return ratings.addObject()
                .put("category", "HARM_CATEGORY_DANGEROUS_CONTENT")
                .put("probability", "HIGH");
    }

    private ObjectNode finish(ObjectNode body, int textTokens, int pictureTokens) {
        var usage = body.putObject("usageMetadata").put("promptTokenCount", request.tokens());
        var thoughts = request.wantsThoughts() && pictureTokens > 0 ? 64 : 0;
        if (textTokens + pictureTokens > 0) {
            usage.put("candidatesTokenCount", textTokens + pictureTokens);
        }
        usage.put("totalTokenCount", request.tokens() + textTokens + pictureTokens + thoughts);
        var asked = usage.putArray("promptTokensDetails");
        asked.addObject().put("modality", "TEXT").put("tokenCount", request.textTokens());
        if (request.pictureTokens() > 0) {
            asked.addObject().put("modality", "IMAGE").put("tokenCount", request.pictureTokens());
        }
        if (pictureTokens > 0) {
            usage.putArray("candidatesTokensDetails")
                    .addObject()
                    .put("modality", "IMAGE")
                    .put("tokenCount", pictureTokens);
        }
        if (thoughts > 0) {
            usage.put("thoughtsTokenCount", thoughts);
        }
        return body.put("modelVersion", model.id())
                .put("responseId", UUID.randomUUID().toString().substring(0, 22));
    }
}
