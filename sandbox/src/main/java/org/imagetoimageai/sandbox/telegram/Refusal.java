package org.imagetoimageai.sandbox.telegram;

/// An unsuccessful answer, see [Making requests](https://core.telegram.org/bots/api#making-requests): `error_code`,
/// `description`, and `retry_after` or `migrate_to_chat_id` from
/// [ResponseParameters](https://core.telegram.org/bots/api#responseparameters).
final class Refusal extends RuntimeException {
    private final int code;
    private final String description;
    private final int retryAfter;
    private final long migratedTo;

    Refusal(int code, String description, int retryAfter) {
        this(code, description, retryAfter, 0);
    }

    private Refusal(int code, String description, int retryAfter, long migratedTo) {
        super(description, null, false, false);
        this.code = code;
        this.description = description;
        this.retryAfter = retryAfter;
        this.migratedTo = migratedTo;
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

    static Refusal conflict(String why) {
        return new Refusal(409, "Conflict: " + why, 0);
    }

    static Refusal migrated(long supergroup) {
        return new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", 0, supergroup);
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
        if (migratedTo != 0) {
            answer.putObject("parameters").put("migrate_to_chat_id", migratedTo);
        }
        return Json.write(answer);
    }
}
