package org.imagetoimageai.bot.genai.google;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.imagetoimageai.bot.genai.google.Answers.because;
import static org.imagetoimageai.bot.genai.google.Answers.ending;
import static org.imagetoimageai.bot.genai.google.Answers.error;
import static org.imagetoimageai.bot.genai.google.Answers.inline;
import static org.imagetoimageai.bot.genai.google.Answers.picture;
import static org.imagetoimageai.bot.genai.google.Answers.retryIn;
import static org.imagetoimageai.bot.genai.google.Answers.thought;
import static org.imagetoimageai.bot.genai.google.Answers.words;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.genai.google.Provider.Reply;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Declined;
import org.imagetoimageai.bot.generation.Painting.Ground;
import org.imagetoimageai.bot.generation.Painting.Painted;
import org.imagetoimageai.bot.generation.Painting.Remedy;
import org.imagetoimageai.bot.generation.Painting.Worded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of answer, through the real SDK over HTTP.
class GoogleImageModelTest {

    private static final byte[] PICTURE = picture(0x00ff00);
    private static final byte[] DRAFT = picture(0xff0000);

    static Stream<Arguments> answersWithoutPicture() {
        return Stream.of(
                declined(
                        Ground.PROMPT,
                        "BLOCKED PROHIBITED_CONTENT",
                        "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"}}"),
                declined(
                        Ground.PROMPT,
                        "BLOCKED OTHER",
                        "{\"promptFeedback\":{\"blockReason\":\"OTHER\"},\"candidates\":[]}"),
                declined(
                        Ground.PROMPT, "BLOCKED NEW_IN_2028", "{\"promptFeedback\":{\"blockReason\":\"NEW_IN_2028\"}}"),
                declined(Ground.PROMPT, "SAFETY", ending("SAFETY")),
                declined(Ground.PROMPT, "PROHIBITED_CONTENT", ending("PROHIBITED_CONTENT")),
                declined(Ground.PROMPT, "BLOCKLIST", ending("BLOCKLIST")),
                declined(Ground.PROMPT, "SPII", ending("SPII")),
                declined(Ground.PICTURE, "IMAGE_SAFETY", "{\"candidates\":[{\"finishReason\":\"IMAGE_SAFETY\"}]}"),
                declined(Ground.PICTURE, "IMAGE_SAFETY", ending("IMAGE_SAFETY", inline(PICTURE))),
                declined(Ground.PICTURE, "IMAGE_PROHIBITED_CONTENT", ending("IMAGE_PROHIBITED_CONTENT")),
                declined(Ground.RECITATION, "RECITATION", ending("RECITATION")),
                declined(Ground.RECITATION, "IMAGE_RECITATION", ending("IMAGE_RECITATION")),
                declined(Ground.NO_PICTURE, "NO_IMAGE", ending("NO_IMAGE")),
                declined(Ground.NO_PICTURE, "IMAGE_OTHER", ending("IMAGE_OTHER")),
                declined(Ground.NO_PICTURE, "OTHER", ending("OTHER")),
                declined(Ground.NO_PICTURE, "LANGUAGE", ending("LANGUAGE")),
                declined(Ground.NO_PICTURE, "NEW_IN_2028", ending("NEW_IN_2028", words("hm"))),
                declined(Ground.NO_PICTURE, "UNKNOWN", ending("a fox, asked the person")),
                declined(Ground.NO_PICTURE, "WORDS_ONLY", ending("STOP", words("I would rather not."))),
                declined(Ground.NO_PICTURE, "EMPTY_ANSWER", ending("STOP")),
                declined(Ground.NO_PICTURE, "EMPTY_ANSWER", ending("STOP", thought(DRAFT))),
                declined(Ground.NO_PICTURE, "NO_CANDIDATES", "{}"),
                declined(Ground.NO_PICTURE, "NO_CANDIDATES", "{\"candidates\":[]}"),
                arguments(new Broken(Remedy.AGAIN, "MAX_TOKENS"), ending("MAX_TOKENS")),
                arguments(new Broken(Remedy.AGAIN, "MALFORMED_RESPONSE"), ending("MALFORMED_RESPONSE")),
                arguments(new Broken(Remedy.AGAIN, "MALFORMED_FUNCTION_CALL"), ending("MALFORMED_FUNCTION_CALL")),
                arguments(
                        new Broken(Remedy.AGAIN, "CONTINUATION"),
                        ending("CONTINUATION").replace("\"index\"", "\"continuationToken\":\"dG9r\",\"index\"")),
                arguments(new Broken(Remedy.AGAIN, "NO_FINISH_REASON"), "{\"candidates\":[{\"index\":0}]}"),
                arguments(new Broken(Remedy.AGAIN, "UNREADABLE_PICTURE"), ending("STOP", inline(new byte[] {1, 2, 3}))),
                arguments(
                        new Broken(Remedy.AGAIN, "UNREADABLE_ANSWER"),
                        ending("STOP", inline(PICTURE)).substring(0, 90)),
                arguments(new Broken(Remedy.AGAIN, "UNREADABLE_ANSWER"), "<html>Welcome to this network</html>"),
                arguments(new Broken(Remedy.AGAIN, "UNREADABLE_ANSWER"), "null"),
                arguments(new Broken(Remedy.AGAIN, "UNREADABLE_ANSWER"), ""),
                arguments(new Broken(Remedy.AGAIN, "UNREADABLE_ANSWER"), "[]"));
    }

    @ParameterizedTest
    @MethodSource("answersWithoutPicture")
    void tellsEveryAnswerWithoutPictureApart(Painting expected, String answer) {
        try (var provider = Provider.answering(200, answer)) {
            assertThat(paint(provider)).isEqualTo(expected);
            assertThat(provider.seen).hasSize(1);
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        new Busy(Optional.of(Duration.ofSeconds(37)), "429 RESOURCE_EXHAUSTED"),
                        429,
                        error(429, "RESOURCE_EXHAUSTED", "Quota exceeded", retryIn("37s"))),
                arguments(
                        new Busy(Optional.of(Duration.ofMillis(1_500)), "429 RATE_LIMIT_EXCEEDED"),
                        429,
                        error(429, "RESOURCE_EXHAUSTED", "", because("RATE_LIMIT_EXCEEDED"), retryIn("1.5s"))),
                arguments(
                        new Busy(Optional.empty(), "429 RESOURCE_EXHAUSTED"),
                        429,
                        error(
                                429,
                                "RESOURCE_EXHAUSTED",
                                "Details: " + retryIn("9s").replace("\"", "\\\""),
                                retryIn("soon"))),
                arguments(new Busy(Optional.empty(), "500 INTERNAL"), 500, error(500, "INTERNAL", "Oops")),
                arguments(new Busy(Optional.empty(), "502 UNKNOWN"), 502, "<html>Bad Gateway</html>"),
                arguments(new Busy(Optional.empty(), "503 UNAVAILABLE"), 503, error(503, "UNAVAILABLE", "Overloaded")),
                arguments(
                        new Busy(Optional.empty(), "504 DEADLINE_EXCEEDED"), 504, error(504, "DEADLINE_EXCEEDED", "")),
                arguments(
                        new Broken(Remedy.ELSEWHERE, "400 API_KEY_INVALID"),
                        400,
                        error(400, "INVALID_ARGUMENT", "API key not valid.", because("API_KEY_INVALID"))),
                arguments(
                        new Broken(Remedy.NONE, "400 INVALID_ARGUMENT"),
                        400,
                        error(400, "INVALID_ARGUMENT", "Unknown name")),
                arguments(
                        new Broken(Remedy.ELSEWHERE, "400 FAILED_PRECONDITION"),
                        400,
                        error(400, "FAILED_PRECONDITION", "Location")),
                arguments(new Broken(Remedy.ELSEWHERE, "401 UNAUTHENTICATED"), 401, error(401, "UNAUTHENTICATED", "")),
                arguments(
                        new Broken(Remedy.ELSEWHERE, "403 PERMISSION_DENIED"),
                        403,
                        error(403, "PERMISSION_DENIED", "")),
                arguments(
                        new Broken(Remedy.ELSEWHERE, "404 NOT_FOUND"),
                        404,
                        error(404, "NOT_FOUND", "models/x is not found")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsEveryRefusedRequestApart(Painting expected, int status, String answer) {
        try (var provider = Provider.answering(status, answer)) {
            assertThat(paint(provider)).isEqualTo(expected);
            assertThat(provider.seen).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 401, 407, 408, 421, 429, 500, 502, 503, 504})
    void asksOnceWhateverTheAnswerInvitesTo(int status) {
        var inviting = Map.of("Retry-After", "0", "Location", "/elsewhere", "WWW-Authenticate", "Basic");
        try (var provider = Provider.answering(200, "{}").says(new Reply(status, new byte[0], inviting))) {
            assertThat(paint(provider)).isNotInstanceOf(Painted.class);
            assertThat(provider.seen).hasSize(1);
        }
    }

    static Stream<Arguments> waitsInHeaders() {
        return Stream.of(
                arguments(Map.of("Retry-After", "41"), Optional.of(Duration.ofSeconds(41))),
                arguments(Map.of("Retry-After", "Wed, 25 Nov 2020 12:01:30 GMT"), Optional.empty()),
                arguments(Map.of("Retry-After", "soon"), Optional.empty()),
                arguments(Map.of("Retry-After", "-1"), Optional.empty()),
                arguments(Map.of(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("waitsInHeaders")
    void passesOnTheWaitInAHeaderWithoutAskingAgain(Map<String, String> headers, Optional<Duration> after) {
        var body = error(503, "UNAVAILABLE", "Overloaded").getBytes(UTF_8);
        try (var provider = Provider.answering(200, "{}").says(new Reply(503, body, headers))) {
            assertThat(paint(provider)).isEqualTo(new Busy(after, "503 UNAVAILABLE"));
            assertThat(provider.seen).hasSize(1);
        }
    }

    @Test
    void countsTheWaitUntilAMomentByTheAnswersOwnClock() {
        var moment = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(90);
        var headers = Map.of("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(moment));
        try (var provider = Provider.answering(200, "{}").says(new Reply(503, new byte[0], headers))) {
            assertThat(paint(provider))
                    .isInstanceOfSatisfying(
                            Busy.class,
                            busy -> assertThat(busy.after())
                                    .hasValueSatisfying(wait -> assertThat(wait)
                                            .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90))));
        }
    }

    @Test
    void believesTheWaitInTheBodyMoreThanTheHeader() {
        var body = error(429, "RESOURCE_EXHAUSTED", "Quota", retryIn("7.5s")).getBytes(UTF_8);
        try (var provider = Provider.answering(200, "{}").says(new Reply(429, body, Map.of("Retry-After", "60")))) {
            assertThat(paint(provider))
                    .isEqualTo(new Busy(Optional.of(Duration.ofMillis(7_500)), "429 RESOURCE_EXHAUSTED"));
        }
    }

    @Test
    void joinsTheWordsItWasAskedFor() {
        var answer = ending("STOP", "{\"thought\":true,\"text\":\"Hm.\"}", words(" A fox"), words(" sleeps. "));
        try (var provider = Provider.answering(200, answer);
                var client = Settings.client(provider.settings())) {
            assertThat(new GoogleImageModel(client, "m").paint(PaintOrder.describing("what", List.of())))
                    .isEqualTo(new Worded("A fox sleeps.", new ModelName("Google Gemini", "m")));
        }
    }

    @Test
    void handsOverThePictureByteForByte() {
        var answer = ending("STOP", thought(DRAFT), words("Here it is:"), inline(DRAFT), inline(PICTURE), words("!"));
        var named = answer.substring(0, answer.length() - 1) + ",\"modelVersion\":\"gemini-3-pro-image-007\"}";
        try (var provider = Provider.answering(200, named)) {
            assertThat(paint(provider))
                    .asInstanceOf(type(Painted.class))
                    .satisfies(painted -> assertThat(painted.picture()).isEqualTo(PICTURE))
                    .extracting(Painted::by)
                    .isEqualTo(new ModelName("Google Gemini", "gemini-3-pro-image-007"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAX_TOKENS", "OTHER", "NO_IMAGE", "NEW_IN_2028"})
    void keepsAPaidPictureHoweverTheAnswerEnded(String finishReason) {
        try (var provider = Provider.answering(200, ending(finishReason, inline(PICTURE)))) {
            assertThat(paint(provider)).isInstanceOf(Painted.class);
        }
    }

    private static Painting paint(Provider provider) {
        try (var client = Settings.client(provider.settings())) {
            return new GoogleImageModel(client, "gemini-nano-banana-2.1").paint(PaintOrder.of("a fox"));
        }
    }

    private static Arguments declined(Ground ground, String reason, String answer) {
        return arguments(new Declined(ground, reason), answer);
    }
}
