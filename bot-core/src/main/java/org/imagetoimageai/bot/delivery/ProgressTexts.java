package org.imagetoimageai.bot.delivery;

import java.util.List;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Progress;
import org.imagetoimageai.bot.generation.QuickAction.Product;
import org.springframework.stereotype.Component;

/// What a message says that shows how a request stands, and the button under it.
@Component
public class ProgressTexts {

    private final Generations generations;
    private final Catalogue catalogue;
    private final Buttons buttons;

    ProgressTexts(Generations generations, Catalogue catalogue, Buttons buttons) {
        this.generations = generations;
        this.catalogue = catalogue;
        this.buttons = buttons;
    }

    /// Right after it was taken in.
    public Text accepted(Progress request) {
        return Tidings.accepted(request, left(request), isForWords(request));
    }

    /// From now on.
    Text now(Progress request) {
        return Tidings.stage(request, left(request), isForWords(request));
    }

    /// The button under such a message, as long as the request can be cancelled.
    public List<Button> buttons(Progress request) {
        return switch (request.stage()) {
            case WAITING, WAITING_AGAIN ->
                List.of(buttons.button(
                        Text.of("progress.cancel-button"),
                        Actions.CANCEL,
                        request.request().value()));
            case OFFERED, PARKED, PAINTING, ENDED -> List.of();
        };
    }

    private long left(Progress request) {
        return generations.available(request.account());
    }

    private boolean isForWords(Progress request) {
        return catalogue.product(request.tally().action()) == Product.WORDS;
    }
}
