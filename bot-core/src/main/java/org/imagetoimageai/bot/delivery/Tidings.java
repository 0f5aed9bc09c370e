package org.imagetoimageai.bot.delivery;

import java.util.Locale;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.Progress;

/// How a request stands, in words.
final class Tidings {

    private Tidings() {}

    /// For a request that was just taken in.
    ///
    /// @param forWords whether words come out, and no picture
    static Text accepted(Progress request, long left, boolean forWords) {
        return stage(forWords ? "generate.accepted-words" : "generate.accepted", request, left);
    }

    /// For the message that changes while the request lives.
    static Text stage(Progress request, long left, boolean forWords) {
        return switch (request.stage()) {
            case OFFERED -> throw new IllegalArgumentException("An offer makes no progress");
            case PARKED -> Text.of("progress.parked");
            case WAITING -> stage(forWords ? "progress.waiting-words" : "progress.waiting", request, left);
            case PAINTING -> stage(forWords ? "progress.painting-words" : "progress.painting", request, left);
            case WAITING_AGAIN -> stage("progress.waiting-again", request, left);
            case ENDED -> ended(request, left);
        };
    }

    private static Text stage(String key, Progress request, long left) {
        var tally = request.tally();
        var where = Text.of("where." + tally.visibility().name().toLowerCase(Locale.ROOT));
        return Text.of(key, request.price().value(), left, tally.count(), where, tally.made());
    }

    private static Text ended(Progress request, long left) {
        return switch (request.ending().orElseThrow()) {
            case DONE -> Text.of("progress.done", request.spent().value(), left);
            case CANCELLED -> incomplete(request, "progress.cancelled");
            case PROMPT_DECLINED,
                    PICTURE_DECLINED,
                    TOO_CLOSE_TO_A_WORK,
                    NO_PICTURE,
                    PROVIDER_DOWN,
                    TIMED_OUT,
                    INPUT_GONE,
                    INPUT_REFUSED,
                    REFUSED,
                    FAILED -> incomplete(request, "progress.not-done");
        };
    }

    /// @param nothing what is said when nothing came out
    private static Text incomplete(Progress request, String nothing) {
        var tally = request.tally();
        return tally.made() == 0
                ? Text.of(nothing)
                : Text.of(
                        "progress.partly-done",
                        tally.made(),
                        tally.count(),
                        request.spent().value());
    }

    /// Why a request ended without all of its pictures, and that what is missing cost nothing.
    static Text ending(Progress request) {
        var reference = request.reference().orElse("");
        var back = request.price().value() - request.spent().value();
        return switch (request.ending().orElseThrow()) {
            case DONE, REFUSED, CANCELLED ->
                throw new IllegalArgumentException("Nothing to tell of " + request.request());
            case PROMPT_DECLINED -> Text.of("ending.prompt-declined", back);
            case PICTURE_DECLINED -> Text.of("ending.picture-declined", back);
            case TOO_CLOSE_TO_A_WORK -> Text.of("ending.too-close", back);
            case NO_PICTURE -> Text.of("ending.no-picture", back);
            case PROVIDER_DOWN -> Text.of("ending.provider-down", back);
            case TIMED_OUT -> Text.of("ending.timed-out", back);
            case INPUT_GONE -> Text.of("ending.input-gone", back);
            case INPUT_REFUSED -> inputRefused(reference, back);
            case FAILED -> Text.of("ending.failed", reference, back);
        };
    }

    /// The reason is a word and its numbers, as `generation` notes it.
    private static Text inputRefused(String reason, long back) {
        var words = reason.split(":", -1);
        return switch (words[0]) {
            case "too-large" -> Text.of("ending.input-too-large", Long.parseLong(words[1]) / 1_000_000, back);
            case "too-many-pixels" ->
                Text.of(
                        "ending.input-too-many-pixels",
                        Long.parseLong(words[1]),
                        Long.parseLong(words[2]),
                        Long.parseLong(words[3]) / 1_000_000,
                        back);
            case "too-small" ->
                Text.of("ending.input-too-small", Long.parseLong(words[1]), Long.parseLong(words[2]), back);
            case "unsupported" -> Text.of("ending.input-unsupported", words[1], back);
            case "not-a-picture" -> Text.of("ending.input-not-a-picture", back);
            default -> Text.of("ending.input-damaged", back);
        };
    }
}
