package org.imagetoimageai.bot.gallery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Lineage;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.PictureMade;
import org.imagetoimageai.bot.generation.UploadKept;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everybody's finished pictures, and their own uploads. A picture is in its owner's gallery from the very transaction
/// in which it was paid for.
@Service
public class Gallery {

    private final Pictures pictures;
    private final Lineage lineage;
    private final Vault vault;
    private final Clock clock;

    Gallery(Pictures pictures, Lineage lineage, Vault vault, Clock clock) {
        this.pictures = pictures;
        this.lineage = lineage;
        this.vault = vault;
        this.clock = clock;
    }

    /// A picture, if it is this person's, was not deleted and can still be read.
    @Transactional(readOnly = true)
    public Optional<GalleryPicture> find(PictureId id, AccountId owner) {
        return pictures.findById(id.value()).filter(row -> row.isOf(owner)).flatMap(this::read);
    }

    /// Anybody's picture, for an operator who judges it. Whoever calls has that recorded.
    @Transactional(readOnly = true)
    public Optional<GalleryPicture> review(PictureId id) {
        return pictures.findById(id.value()).flatMap(this::read);
    }

    /// Whether a picture is there and will be until the caller's transaction ends.
    @Transactional
    public boolean isStanding(PictureId id) {
        return pictures.findAndLock(id.value()).filter(row -> !row.isRemoved()).isPresent();
    }

    /// Notes where the picture of somebody else was seen that this one was made from. If others went into it that were
    /// seen elsewhere, it may be shown nowhere.
    @Transactional
    public void seenIn(PictureId picture, KeyedHash place) {
        pictures.findAndLock(picture.value()).ifPresent(row -> {
            var sources = pictures.findAllById(lineage.sources(row.request()).stream()
                    .map(PictureId::value)
                    .toList());
            if (sources.stream().allMatch(source -> source.mayBeSeenIn(place))) {
                row.seenIn(place);
            }
        });
    }

    /// The newest of this person's pictures.
    @Transactional(readOnly = true)
    public Optional<GalleryPicture> latest(AccountId owner) {
        return pictures.findFirstByAccountIdAndRemovedAtIsNullOrderByCreatedAtDescIdDesc(owner.value())
                .flatMap(this::read);
    }

    /// Some of this person's pictures, newest first: the newest of all, or those before or after one, which need not
    /// exist any more. Costs the same on every page.
    @Transactional(readOnly = true)
    public Page page(AccountId owner, From from, int size) {
        var limit = Limit.of(size + 1);
        var account = owner.value();
        return switch (from) {
            case From.Newest _ -> page(pictures.findNewest(account, limit), size, false);
            case From.OlderThan than ->
                page(pictures.findOlder(account, than.id().value(), limit), size, true);
            case From.NewerThan than -> {
                var found = pictures.findNewer(account, than.id().value(), limit);
                var near = found.subList(0, Math.min(size, found.size())).reversed();
                yield new Page(read(near), found.size() > size, !near.isEmpty());
            }
        };
    }

    private Page page(List<PictureRow> found, int size, boolean hasNewer) {
        return new Page(read(found.subList(0, Math.min(size, found.size()))), hasNewer, found.size() > size);
    }

    private List<GalleryPicture> read(List<PictureRow> rows) {
        return rows.stream().flatMap(row -> read(row).stream()).toList();
    }

    /// Where a page begins.
    public sealed interface From {

        record Newest() implements From {}

        record OlderThan(PictureId id) implements From {}

        record NewerThan(PictureId id) implements From {}
    }

    /// Some pictures, newest first.
    public record Page(List<GalleryPicture> pictures, boolean hasNewer, boolean hasOlder) {

        public Page {
            pictures = List.copyOf(pictures);
        }
    }

    /// Before anybody else hears of it, since they look it up here.
    @EventListener
    @Order(0)
    void keep(PictureMade made) {
        var sources = lineage.sources(made.picture().request()).stream()
                .map(PictureId::value)
                .toList();
        var row = PictureRow.of(made.picture(), clock.instant());
        var found = pictures.findAllById(sources);
        found.forEach(row::inherit);
        if (found.size() < sources.size()) {
            row.inheritFromErased();
        }
        pictures.save(row);
    }

    @EventListener
    @Order(0)
    void keep(UploadKept upload) {
        if (!pictures.existsById(upload.id().value())) {
            pictures.save(PictureRow.of(upload, clock.instant()));
        }
    }

    private Optional<GalleryPicture> read(PictureRow row) {
        if (row.isRemoved()) {
            return Optional.empty();
        }
        return row.prompt()
                .map(prompt -> vault.open(Generations.PROMPT, prompt).map(row::picture))
                .orElseGet(() -> Optional.of(row.picture("")));
    }
}
