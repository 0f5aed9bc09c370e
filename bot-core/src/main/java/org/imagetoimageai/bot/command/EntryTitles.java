package org.imagetoimageai.bot.command;

import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.credit.LedgerEntry;
import org.imagetoimageai.bot.delivery.PictureTitles;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Lineage;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.QuickAction;
import org.imagetoimageai.bot.generation.RequestId;
import org.springframework.stereotype.Component;

/// What credits went for, so that their owner knows it again: the ledger knows causes only.
@Component
class EntryTitles {

    private final Gallery gallery;
    private final PictureTitles titles;
    private final Generations generations;
    private final Lineage lineage;
    private final Catalogue catalogue;

    EntryTitles(Gallery gallery, PictureTitles titles, Generations generations, Lineage lineage, Catalogue catalogue) {
        this.gallery = gallery;
        this.titles = titles;
        this.generations = generations;
        this.lineage = lineage;
        this.catalogue = catalogue;
    }

    /// A string stays one, so that nothing a person typed is taken for a phrase.
    Object of(LedgerEntry entry, AccountId owner) {
        return switch (entry.causeKind()) {
            case "picture" -> picture(PictureId.of(entry.causeId()), owner);
            case "request" -> request(RequestId.of(entry.causeId()));
            default -> "";
        };
    }

    private Object picture(PictureId id, AccountId owner) {
        return gallery.find(id, owner)
                .map(titles::of)
                .or(() -> lineage.requestOf(id).flatMap(this::words))
                .orElseGet(() -> Text.of("credit.deleted"));
    }

    /// What was paid for was no picture.
    private Optional<Text> words(RequestId request) {
        return action(request)
                .filter(action -> action.makes() == QuickAction.Product.WORDS)
                .map(EntryTitles::name);
    }

    private Object request(RequestId id) {
        var words = generations.promptOf(id).orElse("");
        return action(id)
                .<Object>map(EntryTitles::name)
                .orElseGet(() -> words.isBlank() ? Text.of("credit.deleted") : PictureTitles.shortened(words));
    }

    private Optional<QuickAction> action(RequestId request) {
        return generations
                .progress(request)
                .flatMap(progress -> progress.tally().action())
                .flatMap(catalogue::find);
    }

    private static Text name(QuickAction action) {
        return Text.of(QuickAction.nameKey(action.id()));
    }
}
