package org.imagetoimageai.sandbox.gemini;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An answer in the shape of Google's [error model](https://google.aip.dev/193).
final class Refusal extends RuntimeException {

    private static final String TYPES = "type.googleapis.com/google.rpc.";

    private final int code;
    private final String status;
    private final transient JsonNode details;

    private Refusal(int code, String status, String message, JsonNode details) {
        super(message);
        this.code = code;
        this.status = status;
        this.details = details;
    }

    static Refusal of(int code, String status, String message) {
        return new Refusal(code, status, message, Json.array());
    }

    static Refusal invalid(String message) {
        return of(400, "INVALID_ARGUMENT", message);
    }

    /// As [#invalid], naming the field in the details.
    static Refusal invalidField(String field, String problem) {
        var detail = detail("BadRequest");
        detail.putArray("fieldViolations").addObject().put("field", field).put("description", problem);
        return new Refusal(400, "INVALID_ARGUMENT", problem, Json.array().add(detail));
    }

    static Refusal wrongKey() {
        var message = "API key not valid. Please pass a valid API key.";
        var info = detail("ErrorInfo").put("reason", "API_KEY_INVALID").put("domain", "googleapis.com");
        info.putObject("metadata").put("service", "generativelanguage.googleapis.com");
        var localized = detail("LocalizedMessage").put("locale", "en-US").put("message", message);
        return new Refusal(
                400, "INVALID_ARGUMENT", message, Json.array().add(info).add(localized));
    }

    static Refusal noKey() {
        return of(
                403,
                "PERMISSION_DENIED",
                "Method doesn't allow unregistered callers (callers without established identity). "
                        + "Please use API Key or other form of API consumer identity to call this API.");
    }

    /// As Vertex AI refuses a call without a login.
    static Refusal noLogin() {
        return of(
                401,
                "UNAUTHENTICATED",
                "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or"
                        + " other valid authentication credential.");
    }

    static Refusal noPermission(String project) {
        var message =
                "Permission 'aiplatform.endpoints.predict' denied on resource '//aiplatform.googleapis.com/projects/"
                        + project + "' (or it may not exist).";
        var info =
                detail("ErrorInfo").put("reason", "IAM_PERMISSION_DENIED").put("domain", "aiplatform.googleapis.com");
        return new Refusal(403, "PERMISSION_DENIED", message, Json.array().add(info));
    }

    static Refusal tooLarge(long limit) {
        return invalid("Request payload size exceeds the limit: " + limit + " bytes.");
    }

    static Refusal noModel(String model, String version) {
        return of(
                404,
                "NOT_FOUND",
                "models/%s is not found for API version %s, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods."
                        .formatted(model, version));
    }

    static Refusal tooMany(String model, Duration wait) {
        var help = detail("Help");
        help.putArray("links")
                .addObject()
                .put("description", "Learn more about Gemini API quotas")
                .put("url", "https://ai.google.dev/gemini-api/docs/rate-limits");
        var quota = detail("QuotaFailure");
        quota.putArray("violations")
                .addObject()
                .put("quotaMetric", "generativelanguage.googleapis.com/generate_requests_per_model")
                .put("quotaId", "GenerateRequestsPerMinutePerProjectPerModel")
                .put("quotaValue", "20")
                .putObject("quotaDimensions")
                .put("location", "global")
                .put("model", model);
        var seconds = wait.toMillis() / 1000.0;
        var retry = detail("RetryInfo").put("retryDelay", wait.toSeconds() + "s");
        return new Refusal(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota, please check your plan and billing details. Please retry in "
                        + seconds + "s.",
                Json.array().add(help).add(quota).add(retry));
    }

    private static ObjectNode detail(String type) {
        return Json.object().put("@type", TYPES + type);
    }

    int code() {
        return code;
    }

    String status() {
        return status;
    }

    ObjectNode body() {
        var body = Json.object();
        var error = body.putObject("error")
                .put("code", code)
                .put("message", getMessage())
                .put("status", status);
        if (!details.isEmpty()) {
            error.set("details", details);
        }
        return body;
    }
}
