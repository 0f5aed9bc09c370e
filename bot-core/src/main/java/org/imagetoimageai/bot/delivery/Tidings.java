package org.imagetoimageai.bot.delivery;

import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.Progress;

/// How a request stands, in words.
final class Tidings {

    private Tidings() {}

    /// For the message that changes while the request lives.
    static Text stage(Progress request, long left) {
        return switch (request.stage()) {
            case PARKED -> Text.of("progress.parked");
            case WAITING -> Text.of("progress.waiting", request.price().value(), left);
            case PAINTING -> Text.of("progress.painting", request.price().value(), left);
            case WAITING_AGAIN ->
                Text.of("progress.waiting-again", request.price().value(), left);
            case ENDED -> ended(request, left);
        };
    }

    private static Text ended(Progress request, long left) {
        return switch (request.ending().orElseThrow()) {
            case DONE -> Text.of("progress.done", request.price().value(), left);
            case CANCELLED -> Text.of("progress.cancelled");
            case PROMPT_DECLINED,
                    PICTURE_DECLINED,
                    TOO_CLOSE_TO_A_WORK,
                    NO_PICTURE,
                    PROVIDER_DOWN,
                    TIMED_OUT,
                    REFUSED,
                    FAILED -> Text.of("progress.not-done");
        };
    }

    /// Why a request ended without a picture, and that it cost nothing.
    static Text ending(Progress request) {
        var reference = request.reference().orElse("");
        return switch (request.ending().orElseThrow()) {
            case DONE, REFUSED, CANCELLED ->
                throw new IllegalArgumentException("Nothing to tell of " + request.request());
            case PROMPT_DECLINED ->
                Text.of("ending.prompt-declined", request.price().value());
            case PICTURE_DECLINED ->
                Text.of("ending.picture-declined", request.price().value());
            case TOO_CLOSE_TO_A_WORK ->
                Text.of("ending.too-close", request.price().value());
            case NO_PICTURE -> Text.of("ending.no-picture", request.price().value());
            case PROVIDER_DOWN ->
                Text.of("ending.provider-down", request.price().value());
            case TIMED_OUT -> Text.of("ending.timed-out", request.price().value());
            case FAILED -> Text.of("ending.failed", reference, request.price().value());
        };
    }
}
