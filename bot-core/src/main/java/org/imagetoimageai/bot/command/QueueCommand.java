package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.delivery.PictureTitles;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Progress;
import org.imagetoimageai.bot.generation.QuickAction;
import org.springframework.stereotype.Component;

/// `/queue`: what of the caller's is under way, and how many are before it.
@Component
class QueueCommand implements ChatCommand {

    private final Generations generations;
    private final Buttons buttons;

    QueueCommand(Generations generations, Buttons buttons) {
        this.generations = generations;
        this.buttons = buttons;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("queue", Text.of("queue.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var open = generations.open(call.account().id());
        if (open.isEmpty()) {
            return new Reply.Say(Text.of("queue.empty"));
        }
        var lines = IntStream.range(0, open.size())
                .mapToObj(i -> Text.of("queue.line", i + 1, what(open.get(i)), state(open.get(i))))
                .reduce(Text::above)
                .orElseThrow();
        return new Reply.Say(Text.of("queue.text", lines), cancelButtons(open));
    }

    private List<Button> cancelButtons(List<Progress> open) {
        return IntStream.range(0, open.size())
                .filter(i -> isCancellable(open.get(i)))
                .mapToObj(i -> buttons.button(
                        Text.of("queue.cancel-button", i + 1),
                        Actions.CANCEL,
                        open.get(i).request().value()))
                .toList();
    }

    private static boolean isCancellable(Progress request) {
        return switch (request.stage()) {
            case PARKED, WAITING, WAITING_AGAIN -> true;
            case OFFERED, PAINTING, ENDED -> false;
        };
    }

    private Text what(Progress request) {
        var words = generations.promptOf(request.request()).orElse("").strip();
        return request.tally()
                .action()
                .map(action -> Text.of(QuickAction.nameKey(action)))
                .orElseGet(() -> Text.of("queue.words", PictureTitles.shortened(words)));
    }

    private Text state(Progress request) {
        return switch (request.stage()) {
            case OFFERED, ENDED -> throw new IllegalArgumentException(request.request() + " is not under way");
            case PARKED -> Text.of("queue.parked");
            case PAINTING -> Text.of("queue.painting");
            case WAITING -> Text.of("queue.waiting", place(request));
            case WAITING_AGAIN -> Text.of("queue.waiting-again");
        };
    }

    private int place(Progress request) {
        return generations.placeInLine(request.request()).orElse(1);
    }
}
