package org.imagetoimageai.sandbox.gemini;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The conversation in a request: who said what, and whether pictures that the model made come back signed.
final class Turns {

    private static final Set<String> CONTENT = Set.of("parts", "role");
    private static final Set<String> BLOB = Set.of("mimeType", "data");
    private static final Set<String> DATA = Set.of(
            "text",
            "inlineData",
            "fileData",
            "functionCall",
            "functionResponse",
            "executableCode",
            "codeExecutionResult",
            "toolCall",
            "toolResponse");
    private static final Set<String> PART = Set.of(
            "text",
            "inlineData",
            "fileData",
            "functionCall",
            "functionResponse",
            "executableCode",
            "codeExecutionResult",
            "toolCall",
            "toolResponse",
            "thought",
            "thoughtSignature",
            "videoMetadata",
            "partMetadata",
            "mediaResolution");
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/webp", "image/heic", "image/heif");

    private final String model;
    private final List<Message> contents;

    Turns(String model, Message request) {
        this.model = model;
        this.contents = request.messages("contents", CONTENT);
        request.message("systemInstruction", CONTENT).ifPresent(content -> content.messages("parts", PART));
    }

    /// What the person said last. The picture that the model made before comes first among the pictures.
    Conversation read() {
        if (contents.isEmpty()) {
            throw Refusal.invalidField("contents", "* GenerateContentRequest.contents: contents is not specified\n");
        }
        var turns = new ArrayList<Turn>();
        for (var content : contents) {
            turns.add(read(content, turns.size()));
        }
        var last = turns.getLast();
        if (!last.byPerson()) {
            throw Refusal.invalid("Please ensure that the last content is of role user.");
        }
        var all = turns.stream().flatMap(turn -> turn.pictures().stream()).toList();
        if (all.size() > Model.MOST_PICTURES) {
            throw Refusal.invalid("Too many images in the request: %d, at most %d are supported."
                    .formatted(all.size(), Model.MOST_PICTURES));
        }
        var made = turns.stream()
                .filter(turn -> !turn.byPerson())
                .flatMap(turn -> turn.pictures().stream())
                .reduce((earlier, later) -> later);
        var source = Stream.concat(made.stream(), last.pictures().stream()).toList();
        return new Conversation(last.prompt(), source, all, turns.size());
    }

    private Turn read(Message content, int position) {
        var role = content.text("role").orElse("user");
        if (!role.equals("user") && !role.equals("model")) {
            throw Refusal.invalid("Please use a valid role: user, model.");
        }
        var byPerson = role.equals("user");
        var parts = content.messages("parts", PART);
        if (parts.isEmpty()) {
            throw empty(content.path() + ".parts", "contents.parts must not be empty.");
        }
        var words = new ArrayList<String>();
        var pictures = new ArrayList<Picture>();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            checkData(part);
            part.text("text").ifPresent(words::add);
            var place = "content position %d, part position %d".formatted(position + 1, i + 1);
            part.message("inlineData", BLOB).ifPresent(blob -> {
                var picture = picture(blob);
                if (!byPerson) {
                    checkSignature(part, picture, place);
                }
                pictures.add(picture);
            });
        }
        return new Turn(byPerson, String.join("\n", words), pictures);
    }

    private static void checkData(Message part) {
        var given = DATA.stream().filter(part::has).count();
        if (given == 0 || part.text("text").filter(String::isEmpty).isPresent()) {
            throw empty(part.path() + ".data", "required oneof field 'data' must have one initialized field");
        }
        if (given > 1) {
            throw Refusal.invalidField(
                    part.path(), "Invalid value at '" + part.path() + "' (oneof), oneof field 'data' is already set.");
        }
    }

    private static Picture picture(Message blob) {
        var type = blob.text("mimeType").orElse("");
        if (type.isEmpty()) {
            throw empty(blob.path() + ".mime_type", "mime_type must not be empty.");
        }
        if (!PICTURES.contains(type)) {
            throw Refusal.invalid("Unsupported MIME type: " + type);
        }
        var data = blob.text("data").orElse("");
        var picture = new Picture(type, decode(data, blob.path() + ".data"));
        var checkable = type.equals("image/png") || type.equals("image/jpeg");
        if (data.isEmpty() || (checkable && Studio.decode(picture) == null)) {
            throw Refusal.invalid("Unable to process input image. Please retry with a valid image.");
        }
        return picture;
    }

    /// Both alphabets are taken, as in ProtoJSON.
    private static byte[] decode(String data, String path) {
        try {
            return Base64.getDecoder().decode(data.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField(path, "Invalid value at '" + path + "' (TYPE_BYTES), Base64 decoding failed");
        }
    }

    /// See [thought signatures](https://ai.google.dev/gemini-api/docs/thought-signatures).
    private void checkSignature(Message part, Picture picture, String place) {
        if (part.flag("thought")) {
            return;
        }
        var signature = part.text("thoughtSignature");
        if (signature.isEmpty()) {
            throw Refusal.invalid("Image part is missing a thought_signature in " + place + ".");
        }
        var expected = picture.thoughtSignature(model).replaceAll("=+$", "");
        if (!signature
                .get()
                .replace('-', '+')
                .replace('_', '/')
                .replaceAll("=+$", "")
                .equals(expected)) {
            throw Refusal.invalid("Thought signature is not valid in " + place + ".");
        }
    }

    private static Refusal empty(String path, String problem) {
        return Refusal.invalidField(path, "* GenerateContentRequest." + path + ": " + problem + "\n");
    }

    /// @param source what the answer starts from
    /// @param all pictures of all turns, in their order
    record Conversation(String prompt, List<Picture> source, List<Picture> all, int turns) {

        Conversation {
            source = List.copyOf(source);
            all = List.copyOf(all);
        }
    }

    private record Turn(boolean byPerson, String prompt, List<Picture> pictures) {

        Turn {
            pictures = List.copyOf(pictures);
        }
    }
}
