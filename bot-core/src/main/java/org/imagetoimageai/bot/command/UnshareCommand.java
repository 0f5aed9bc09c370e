package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.gallery.Shares;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// `/unshare` and its button: takes a picture back from every place. Nothing is asked, since it only gets narrower.
@Component
class UnshareCommand implements ChatCommand, ButtonAction {

    private final Subject subject;
    private final Shares shares;

    UnshareCommand(Subject subject, Shares shares) {
        this.subject = subject;
        this.shares = shares;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("unshare", Text.of("unshare.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        return subject.of(call)
                .<Reply>map(picture -> new Reply.Say(unshare(call, picture.id())))
                .orElseGet(() -> new Reply.Say(Text.of("picture.none")));
    }

    @Override
    public String name() {
        return Actions.UNSHARE;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return List.of(subject.of(call, new PictureId(button.id()))
                .<Reply>map(picture -> new Reply.Note(unshare(call, picture.id())))
                .orElseGet(() -> new Reply.Note(Text.of("button.not-yours"))));
    }

    private Text unshare(Call call, PictureId picture) {
        var count = shares.unshare(picture, call.account().id());
        return count == 0 ? Text.of("unshare.nothing") : Text.of("unshare.done", count);
    }
}
