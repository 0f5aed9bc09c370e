package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.consent.ConsentDocument.Kind;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;

/// `/policy` and `/terms`: a text in force, with its date (P25). A button of the same name shows it too.
final class DocumentCommand implements ChatCommand, ButtonAction {

    private final Kind kind;
    private final DocumentText texts;
    private final Gate gate;

    DocumentCommand(Kind kind, DocumentText texts, Gate gate) {
        this.kind = kind;
        this.texts = texts;
        this.gate = gate;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(name(), Text.of(name() + ".summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        return new Reply.Say(texts.of(kind, call.account().language()), gate.underText(call.account()));
    }

    @Override
    public String name() {
        return kind.stored();
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return List.of(handle(call));
    }
}
