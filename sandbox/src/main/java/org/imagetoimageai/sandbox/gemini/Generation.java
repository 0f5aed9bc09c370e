package org.imagetoimageai.sandbox.gemini;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imagetoimageai.sandbox.painting.Description;
import org.jspecify.annotations.Nullable;

/// One valid call, from its fault to its reply.
final class Generation {

    private static final byte[] GARBAGE =
            "<html><body>upstream connect error {\"candidates\": [".getBytes(StandardCharsets.UTF_8);

    private final Model model;
    private final GenerateRequest request;
    private final Studio studio;
    private final Faults faults;
    private final Answers answers;

    Generation(Model model, GenerateRequest request, Studio studio, Faults faults) {
        this.model = model;
        this.request = request;
        this.studio = studio;
        this.faults = faults;
        this.answers = new Answers(model, request);
    }

    Reply reply() {
        return faults.take(request.prompt()).map(this::spoiled).orElseGet(this::plain);
    }

    private Reply.Body plain() {
        if (!request.wantsPicture()) {
            return new Reply.Body("TEXT", 200, Json.write(answers.words(words())), null);
        }
        var picture = studio.paint(request);
        return pictured("PICTURE", picture, picture, picture.base64());
    }

    private String words() {
        var pictures = Studio.decoded(request.pictures());
        return pictures.isEmpty() ? "You said: " + request.prompt() : Description.of(request.prompt(), pictures);
    }

    private Reply spoiled(Fault fault) {
        var name = fault.name();
        return switch (fault.effect()) {
            case Effect.Blocked blocked -> ok(name, Json.write(answers.blocked(blocked.reason())));
            case Effect.Ended ended -> ok(name, Json.write(answers.ended(ended.reason())));
            case Effect.WordsOnly _ ->
                ok(name, Json.write(answers.words("I can describe that picture, but I will not draw it.")));
            case Effect.NoCandidates _ -> ok(name, Json.write(answers.noCandidates()));
            case Effect.Quota _ -> failed(name, Refusal.tooMany(model.id(), faults.retryAfter()));
            case Effect.Failed failed -> failed(name, Refusal.of(failed.code(), failed.status(), failed.message()));
            case Effect.Dropped dropped -> new Reply.Drop(name, dropped.afterPainting() ? studio.paint(request) : null);
            case Effect.CutOff _ -> new Reply.CutOff(name, plain());
            case Effect.Garbage _ -> ok(name, GARBAGE);
            case Effect.BadBase64 _ -> badBase64(name);
            case Effect.Truncated _ -> truncated(name);
            case Effect.NotAPicture _ -> notAPicture(name);
        };
    }

    private Reply badBase64(String name) {
        var picture = studio.paint(request);
        return pictured(name, picture, picture, "!!" + picture.base64().substring(3));
    }

    private Reply truncated(String name) {
        var picture = studio.paint(request);
        var half = picture.truncated();
        return pictured(name, picture, half, half.base64());
    }

    private Reply notAPicture(String name) {
        var text = new Picture("image/png", GARBAGE);
        return pictured(name, text, text, text.base64());
    }

    private Reply.Body pictured(String outcome, Picture paid, Picture shown, String data) {
        var sketch = request.wantsThoughts() && model.thinksInPictures()
                ? Optional.of(studio.sketch(request))
                : Optional.<Picture>empty();
        return new Reply.Body(outcome, 200, Json.write(answers.picture(shown, sketch, data)), paid);
    }

    private static Reply ok(String outcome, byte[] body) {
        return new Reply.Body(outcome, 200, body, null);
    }

    private static Reply failed(String outcome, Refusal refusal) {
        return new Reply.Body(outcome, refusal.code(), Json.write(refusal.body()), null);
    }

    /// What goes back to the caller; the picture is the one that was painted, whatever became of it.
    sealed interface Reply {

        String outcome();

        @Nullable
        Picture painted();

        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record Body(
                String outcome,
                int status,
                byte[] bytes,
                @Nullable Picture painted) implements Reply {}

        /// Half of the whole reply, then nothing.
        record CutOff(String outcome, Body whole) implements Reply {

            @Override
            public @Nullable Picture painted() {
                return whole.painted();
            }
        }

        record Drop(String outcome, @Nullable Picture painted) implements Reply {}
    }
}
