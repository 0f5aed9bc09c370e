package org.imagetoimageai.sandbox.telegram;

/// An unsuccessful answer, see [Making requests](https://core.telegram.org/bots/api#making-requests): `error_code`,
/// `description`, and `retry_after` from [ResponseParameters](https://core.telegram.org/bots/api#responseparameters).
final class Refusal extends RuntimeException {
    private final int code;
    private final String description;
    private final int retryAfter;

    Refusal(int code, String description, int retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.description = description;
        this.retryAfter = retryAfter;
    }

    static Refusal badRequest(String why) {
        return new Refusal(400, "Bad Request: " + why, 0);
    }

    static Refusal forbidden(String why) {
        return new Refusal(403, "Forbidden: " + why, 0);
    }

    static Refusal tooMany(int seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    static Refusal tooLarge() {
        return new Refusal(413, "Request Entity Too Large", 0);
    }

    int code() {
        return code;
    }

    String description() {
        return description;
    }

    String body() {
        var answer = Json.object().put("ok", false).put("error_code", code).put("description", description);
        if (retryAfter > 0) {
            answer.putObject("parameters").put("retry_after", retryAfter);
        }
        return Json.write(answer);
    }
}
