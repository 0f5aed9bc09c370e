package org.imagetoimageai.bot.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.generation.PaintOrder.Continuation;
import org.imagetoimageai.bot.generation.PaintOrder.Wanted;
import org.imagetoimageai.bot.generation.QuickAction.Product;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.media.Cutout;
import org.imagetoimageai.bot.media.Matting;
import org.imagetoimageai.bot.media.PictureBytes;
import org.springframework.stereotype.Component;

/// Makes the order for a model out of what a person chose, and the result out of what the model painted.
@Component
class Studio {

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final BlobStore blobs;
    private final Matting matting;

    Studio(Catalogue catalogue, Accounts accounts, BlobStore blobs, Matting matting) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.blobs = blobs;
        this.matting = matting;
    }

    /// The order; empty when a picture to start from is gone.
    Optional<PaintOrder> order(Work work) {
        var task = work.task();
        var pictures = new ArrayList<PictureBytes>();
        for (var source : task.sources()) {
            var picture = blobs.read(source.blob());
            if (picture.isEmpty()) {
                return Optional.empty();
            }
            pictures.add(picture.get());
        }
        return Optional.of(order(work, pictures));
    }

    /// A picture with a memory, alone, is edited on; in company, and for actions, it is one of the pictures.
    private PaintOrder order(Work work, List<PictureBytes> pictures) {
        var task = work.task();
        var action = task.action().flatMap(catalogue::find);
        var wanted = product(task) == Product.WORDS ? Wanted.WORDS : Wanted.PICTURE;
        var prompt =
                action.map(known -> known.prompt(task.prompt(), language(work))).orElse(task.prompt());
        var memory = task.sources().size() == 1 && action.isEmpty()
                ? task.sources().getFirst().memory()
                : Optional.<Memory>empty();
        return memory.map(kept -> new PaintOrder(
                        wanted,
                        prompt,
                        List.of(),
                        task.frame(),
                        Optional.of(new Continuation(pictures.getFirst(), kept))))
                .orElseGet(() -> new PaintOrder(wanted, prompt, pictures, task.frame(), Optional.empty()));
    }

    /// What is to come out.
    Product product(Work.Task task) {
        return catalogue.product(task.action());
    }

    /// The picture for the gallery out of what the model returned: the very bytes, but for a cut-out. Empty when
    /// there is none in it.
    Optional<PictureBytes> finish(Work work, byte[] painted) {
        var picture = PictureBytes.of(painted);
        if (product(work.task()) != Product.CUTOUT) {
            return picture;
        }
        return picture.flatMap(keyed -> switch (matting.cut(keyed)) {
            case Cutout.Cut done -> Optional.of(done.picture());
            case Cutout.NoBackground _, Cutout.Busy _ -> Optional.empty();
        });
    }

    private String language(Work work) {
        return accounts.of(work.owner()).language().getDisplayLanguage(Locale.ENGLISH);
    }
}
