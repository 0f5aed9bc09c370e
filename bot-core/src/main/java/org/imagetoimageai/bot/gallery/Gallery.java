package org.imagetoimageai.bot.gallery;

import java.time.Clock;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.PictureMade;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everybody's finished pictures. A picture is in its owner's gallery from the very transaction in which it
/// was paid
/// for.
@Service
public class Gallery {

    private final Pictures pictures;
    private final Vault vault;
    private final Clock clock;

    Gallery(Pictures pictures, Vault vault, Clock clock) {
        this.pictures = pictures;
        this.vault = vault;
        this.clock = clock;
    }

    /// A picture, if it is this person's and can still be read.
    @Transactional(readOnly = true)
    public Optional<GalleryPicture> find(PictureId id, AccountId owner) {
        return pictures.findById(id.value()).filter(row -> row.isOf(owner)).flatMap(this::read);
    }

    /// The last result of this person's.
    @Transactional(readOnly = true)
    public Optional<GalleryPicture> latest(AccountId owner) {
        return pictures.findFirstByAccountIdOrderByIdDesc(owner.value()).flatMap(this::read);
    }

    @EventListener
    void keep(PictureMade made) {
        pictures.save(new PictureRow(made.picture(), clock.instant()));
    }

    private Optional<GalleryPicture> read(PictureRow row) {
        return vault.open(Generations.PROMPT, row.prompt())
                .map(prompt -> new GalleryPicture(
                        row.id(), row.blob(), row.madeBy(), prompt, row.request(), Optional.empty()));
    }
}
