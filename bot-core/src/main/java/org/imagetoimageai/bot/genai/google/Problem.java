package org.imagetoimageai.bot.genai.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.genai.JsonSerializable;
import com.google.genai.errors.GenAiIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The details of an error, https://google.aip.dev/193#statusdetails. The SDK passes them on as lines of JSON behind
/// the error's
/// message, and in no other way.
///
/// @param reason     of an `ErrorInfo`, e.g. `API_KEY_INVALID`
/// @param retryDelay of a `RetryInfo`
record Problem(Optional<String> reason, Optional<Duration> retryDelay) {

    private static final String DETAILS = "Details: {";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?s");

    static Problem of(String message) {
        var details = details(message).toList();
        return new Problem(
                details.stream()
                        .flatMap(detail -> text(detail, "google.rpc.ErrorInfo", "reason"))
                        .filter(reason -> !Failure.code(reason).equals(Failure.UNKNOWN))
                        .findFirst(),
                details.stream()
                        .flatMap(detail -> text(detail, "google.rpc.RetryInfo", "retryDelay"))
                        .filter(delay -> SECONDS.matcher(delay).matches())
                        .map(Problem::duration)
                        .findFirst());
    }

    /// Only what stands behind the last mark: the message before it is free text.
    private static Stream<JsonNode> details(String message) {
        var mark = message.lastIndexOf(DETAILS);
        return mark < 0
                ? Stream.empty()
                : message.substring(mark + DETAILS.length() - 1).lines().flatMap(Problem::json);
    }

    private static Stream<JsonNode> json(String line) {
        try {
            return Stream.of(JsonSerializable.stringToJsonNode(line));
        } catch (GenAiIOException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> text(JsonNode detail, String type, String field) {
        return detail.path("@type").asText().endsWith("/" + type)
                ? Stream.of(detail.path(field).asText())
                : Stream.empty();
    }

    private static Duration duration(String seconds) {
        var number = new BigDecimal(seconds.substring(0, seconds.length() - 1));
        return Duration.ofNanos(number.movePointRight(9).longValueExact());
    }
}
