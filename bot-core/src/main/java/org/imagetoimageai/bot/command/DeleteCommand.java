package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.PictureTitles;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// `/delete` and its button: asks once more before a picture is gone for good.
@Component
class DeleteCommand implements ChatCommand, ButtonAction {

    private final Subject subject;
    private final PictureTitles titles;
    private final Buttons buttons;

    DeleteCommand(Subject subject, PictureTitles titles, Buttons buttons) {
        this.subject = subject;
        this.titles = titles;
        this.buttons = buttons;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("delete", Text.of("delete.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        return subject.of(call).map(this::question).orElseGet(() -> new Reply.Say(Text.of("picture.none")));
    }

    @Override
    public String name() {
        return Actions.DELETE;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return List.of(subject.of(call, new PictureId(button.id()))
                .map(this::question)
                .orElseGet(() -> new Reply.Note(Text.of("button.not-yours"))));
    }

    private Reply question(GalleryPicture picture) {
        var id = picture.id().value();
        return new Reply.Say(
                Text.of("delete.question", titles.of(picture)),
                List.of(
                        buttons.button(Text.of("delete.yes-button"), DeleteAction.NAME, id),
                        buttons.button(Text.of("delete.no-button"), KeepAction.NAME, id)));
    }
}
