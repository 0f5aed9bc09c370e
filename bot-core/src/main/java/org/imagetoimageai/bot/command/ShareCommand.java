package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.List;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.PictureTitles;
import org.imagetoimageai.bot.delivery.Places;
import org.imagetoimageai.bot.delivery.SharedPlace;
import org.imagetoimageai.bot.delivery.SharingDesk;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// `/share` and its button: asks where, and tells who would see it, before anything is posted.
@Component
class ShareCommand implements ChatCommand, ButtonAction {

    private final Subject subject;
    private final SharingDesk desk;
    private final Places places;
    private final PictureTitles titles;
    private final Buttons buttons;

    ShareCommand(Subject subject, SharingDesk desk, Places places, PictureTitles titles, Buttons buttons) {
        this.subject = subject;
        this.desk = desk;
        this.places = places;
        this.titles = titles;
        this.buttons = buttons;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("share", Text.of("share.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        return subject.of(call)
                .map(picture -> question(call, picture))
                .orElseGet(() -> new Reply.Say(Text.of("picture.none")));
    }

    @Override
    public String name() {
        return Actions.SHARE;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return List.of(subject.of(call, new PictureId(button.id()))
                .map(picture -> question(call, picture))
                .orElseGet(() -> new Reply.Note(Text.of("button.not-yours"))));
    }

    private Reply question(Call call, GalleryPicture picture) {
        var open = desk.openTo(call.account().id(), picture.id());
        return switch (open.size()) {
            case 0 -> new Reply.Say(Text.of("share.nowhere"));
            case 1 ->
                new Reply.Say(
                        Text.of("share.ask-one", PlaceNames.of(open.getFirst()), titles.of(picture)),
                        List.of(post("share.post-button", picture, open.getFirst()), keep(picture)));
            default -> new Reply.Say(Text.of("share.ask-many", titles.of(picture)), each(picture, open));
        };
    }

    private List<Button> each(GalleryPicture picture, List<SharedPlace> open) {
        var all = new ArrayList<Button>();
        open.forEach(place -> all.add(buttons.button(
                Text.of("share.place-button", PlaceNames.onButton(place)),
                PostAction.NAME,
                picture.id().value(),
                places.tag(place.channel()))));
        all.add(keep(picture));
        return all;
    }

    private Button post(String label, GalleryPicture picture, SharedPlace place) {
        return buttons.button(Text.of(label), PostAction.NAME, picture.id().value(), places.tag(place.channel()));
    }

    private Button keep(GalleryPicture picture) {
        return buttons.button(
                Text.of("share.no-button"), KeepAction.NAME, picture.id().value());
    }
}
