package org.imagetoimageai.bot.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.imagetoimageai.bot.media.PictureReference;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;

/// Wishes as they are stored: sealed, and opened again.
@Component
class Intents {

    private final Vault vault;

    Intents(Vault vault) {
        this.vault = vault;
    }

    GenerationRequest request(SubmitGeneration wish, Instant now) {
        var owner = KeyOwner.account(wish.account().value());
        var rows = new ArrayList<InputRow>();
        for (var input : wish.wish().inputs()) {
            rows.add(row(owner, rows.size(), input));
        }
        var prompt = vault.seal(owner, Generations.PROMPT, wish.wish().prompt());
        return new GenerationRequest(wish, prompt, rows, now);
    }

    private InputRow row(KeyOwner owner, int position, Input input) {
        return switch (input) {
            case Input.Upload upload -> {
                var reference =
                        vault.seal(owner, Generations.REFERENCE, upload.where().reference());
                yield InputRow.upload(position, reference, upload.others());
            }
            case Input.Kept kept -> InputRow.kept(position, kept);
        };
    }

    /// What was wished; empty when nobody can open it any more, or a picture that it starts from was erased.
    Optional<Wish> wish(GenerationRequest request) {
        var inputs = request.inputs().stream()
                .flatMap(row -> input(request, row).stream())
                .toList();
        return prompt(request)
                .filter(prompt -> inputs.size() == request.inputs().size())
                .map(prompt -> request.terms().wish(prompt, inputs));
    }

    /// What came to the gallery with this request is taken from there.
    private Optional<Input> input(GenerationRequest request, InputRow row) {
        if (row.isReady() && row.picture().isPresent()) {
            return Optional.of(new Input.Kept(row.picture().get(), row.blob(), row.memory()));
        }
        return row.reference()
                .flatMap(reference -> vault.open(Generations.REFERENCE, reference))
                .map(reference ->
                        new Input.Upload(new PictureReference(request.platform().value(), reference), row.isOthers()));
    }

    Optional<String> prompt(GenerationRequest request) {
        return vault.open(Generations.PROMPT, request.prompt());
    }

    Optional<String> answer(GenerationRequest request) {
        return request.answer().flatMap(words -> vault.open(Generations.ANSWER, words));
    }
}
