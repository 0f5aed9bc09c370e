package org.imagetoimageai.sandbox.gemini;

import tools.jackson.databind.node.ObjectNode;

/// A model as [models.get](https://ai.google.dev/api/models) describes it.
record Model(String id, String name, boolean paints, boolean thinksInPictures, int inputTokens) {

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
