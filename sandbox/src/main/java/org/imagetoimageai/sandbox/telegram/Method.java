package org.imagetoimageai.sandbox.telegram;

import tools.jackson.databind.JsonNode;

/// One method of the API: its `result`, or a [Refusal].
@FunctionalInterface
interface Method {
    JsonNode answer(Parameters call);
}
