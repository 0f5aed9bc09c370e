package org.imagetoimageai.bot.generation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person asked for. An erasure begins here: what waits is cancelled and what the model has is waited for,
/// since it could still end in a picture and a message.
@Component
class GenerationData implements PersonalData {

    private static final Duration A_CALL = Duration.ofSeconds(30);

    private final Requests requests;
    private final Generations generations;
    private final Inputs inputs;
    private final BlobStore blobs;
    private final Vault vault;

    GenerationData(Requests requests, Generations generations, Inputs inputs, BlobStore blobs, Vault vault) {
        this.requests = requests;
        this.generations = generations;
        this.inputs = inputs;
        this.blobs = blobs;
        this.vault = vault;
    }

    @Override
    public String module() {
        return "generation";
    }

    @Override
    public Set<String> tables() {
        return Set.of("generation_request", "generation_sheet", "generation_input");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        var all = requests.findByAccountIdOrderByCreatedAt(account.value()).stream()
                .map(request -> request.export(
                        vault.open(Generations.PROMPT, request.prompt()).orElse("[erased]")))
                .toList();
        return Map.of("requests", all);
    }

    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        requests.findByAccountIdOrderByCreatedAt(from.value()).forEach(request -> request.moveTo(to));
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        generations.cancelAll(account, "erasure");
        var all = requests.findAndLock(account.value(), List.of(Stage.values()));
        if (all.stream().anyMatch(request -> request.sheets().areWithTheModel())) {
            return new Erasure.Again(A_CALL);
        }
        all.forEach(request -> inputs.leftBehind(request.id()).forEach(blobs::delete));
        requests.deleteAll(all);
        return new Erasure.Done();
    }

    @Override
    public Phase phase() {
        return Phase.REACH_OUT;
    }
}
