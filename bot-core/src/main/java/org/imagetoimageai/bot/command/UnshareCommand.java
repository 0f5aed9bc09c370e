package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.PictureTitles;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.gallery.Shares;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// `/unshare` and its button: takes a picture back from every place. Nothing is asked, since it only gets narrower.
@Component
class UnshareCommand implements ChatCommand, ButtonAction {

    private final Subject subject;
    private final Shares shares;
    private final PictureTitles titles;

    UnshareCommand(Subject subject, Shares shares, PictureTitles titles) {
        this.subject = subject;
        this.shares = shares;
        this.titles = titles;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("unshare", Text.of("unshare.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        return call.material().quote().isPresent() ? quoted(call) : lastShared(call);
    }

    private Reply quoted(Call call) {
        return new Reply.Say(
                subject.of(call).map(picture -> unshare(call, picture)).orElseGet(() -> Text.of("picture.none")));
    }

    /// Not the last picture of all: it would be none that anybody sees.
    private Reply lastShared(Call call) {
        return new Reply.Say(shares.latest(call.account().id())
                .flatMap(picture -> subject.of(call, picture))
                .map(picture -> unshare(call, picture))
                .orElseGet(() -> Text.of("unshare.none")));
    }

    @Override
    public String name() {
        return Actions.UNSHARE;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return List.of(subject.of(call, new PictureId(button.id()))
                .<Reply>map(picture -> new Reply.Note(unshare(call, picture)))
                .orElseGet(() -> new Reply.Note(Text.of("button.not-yours"))));
    }

    private Text unshare(Call call, GalleryPicture picture) {
        var count = shares.unshare(picture.id(), call.account().id());
        return count == 0 ? Text.of("unshare.nothing") : Text.of("unshare.done", count, titles.of(picture));
    }
}
