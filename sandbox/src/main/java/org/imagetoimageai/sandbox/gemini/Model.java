package org.imagetoimageai.sandbox.gemini;

import tools.jackson.databind.node.ObjectNode;

/// A model as [models.get](https://ai.google.dev/api/models) describes it.
///
/// @param strips whether it makes the ratios from 1:4 to 8:1 that are longer than 21:9
record Model(String id, String name, boolean paints, boolean thinksInPictures, boolean strips, int inputTokens) {

    /// [Reference pictures](https://ai.google.dev/gemini-api/docs/image-generation#use-14-images) in one request.
    static final int MOST_PICTURES = 14;

    ObjectNode describe() {
        var json = Json.object()
                .put("name", "models/" + id)
                .put("version", "1.0")
                .put("displayName", name)
                .put("description", "Emulated in the sandbox")
                .put("inputTokenLimit", inputTokens)
                .put("outputTokenLimit", 32_768);
        json.putArray("supportedGenerationMethods").add("generateContent").add("countTokens");
        return json.put("temperature", 1).put("topP", 0.95).put("topK", 64).put("maxTemperature", 2);
    }
}
