package org.imagetoimageai.bot.gallery;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person's pictures, their bytes included. Erased a few at a time, so that no transaction is held open for many
/// files.
@Component
class GalleryData implements PersonalData {

    private final Pictures pictures;
    private final ShareRows shares;
    private final BlobStore blobs;
    private final Vault vault;

    GalleryData(Pictures pictures, ShareRows shares, BlobStore blobs, Vault vault) {
        this.pictures = pictures;
        this.shares = shares;
        this.blobs = blobs;
        this.vault = vault;
    }

    @Override
    public String module() {
        return "gallery";
    }

    @Override
    public Set<String> tables() {
        return Set.of("gallery_picture", "gallery_share", "media_blob");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        var all = pictures.findByAccountIdOrderByCreatedAt(account.value()).stream()
                .map(row -> row.export(row.prompt()
                        .map(prompt -> vault.open(Generations.PROMPT, prompt).orElse("[erased]"))
                        .orElse("")))
                .toList();
        var shared = shares.findByAccountId(account.value()).stream()
                .map(row -> Map.of(
                        "picture", row.picture().toString(),
                        "since", row.sharedAt().toString(),
                        "where", vault.open(Shares.PLACE, row.place()).orElse("[erased]")))
                .toList();
        return Map.of("pictures", all, "shared", shared);
    }

    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        pictures.findByAccountIdOrderByCreatedAt(from.value()).forEach(row -> row.moveTo(to));
        shares.findByAccountId(from.value()).forEach(row -> row.moveTo(to));
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        var some = pictures.findFirst20ByAccountId(account.value());
        if (some.isEmpty()) {
            return new Erasure.Done();
        }
        some.forEach(row -> blobs.delete(row.blob()));
        pictures.deleteAll(some);
        return new Erasure.Again(Duration.ZERO);
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }
}
