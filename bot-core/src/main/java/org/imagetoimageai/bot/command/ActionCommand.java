package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.QuickAction;

/// A quick action as a command. It acts on the pictures that came with the call, else on the message replied to,
/// else on the last result.
final class ActionCommand implements ChatCommand {

    private static final Option.Words WORDS = new Option.Words("words", Text.of("option.words.summary"), false, 1_000);

    private final QuickAction action;
    private final Sources sources;
    private final Choices choices;
    private final Orders orders;

    ActionCommand(QuickAction action, Sources sources, Choices choices, Orders orders) {
        this.action = action;
        this.sources = sources;
        this.choices = choices;
        this.orders = orders;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(action.id(), Text.of(QuickAction.summaryKey(action.id())), options());
    }

    private List<Option<?>> options() {
        var options = new ArrayList<Option<?>>();
        if (action.takesWords()) {
            options.add(WORDS);
        }
        if (action.makes() != QuickAction.Product.WORDS) {
            options.addAll(List.of(Choices.SIZE, Choices.TIER, Choices.WHERE));
        }
        return options;
    }

    @Override
    public Reply handle(Call call) {
        var pictures = sources.orLast(call);
        var takes = action.takes();
        if (pictures.size() < takes.least() || pictures.size() > takes.most()) {
            return new Reply.Say(pictures.isEmpty() ? Text.of("action.no-picture", "/" + action.id()) : soMany(takes));
        }
        var wish = choices.wish(call, call.find(WORDS).orElse(""), pictures);
        return orders.start(call, Proposals.acting(wish, action), choices.visibility(call));
    }

    private Text soMany(QuickAction.Pictures takes) {
        var command = "/" + action.id();
        return takes.least() == takes.most()
                ? Text.of("action.exactly", command, takes.most())
                : Text.of("action.so-many-pictures", command, takes.least(), takes.most());
    }
}
