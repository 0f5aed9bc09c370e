package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.SharingDesk;
import org.imagetoimageai.bot.delivery.SharingDesk.Posting;
import org.imagetoimageai.bot.gallery.Shares.Sharing;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// Shows a picture of the caller's in the place that the button names.
@Component
class PostAction implements ButtonAction {

    static final String NAME = "post";

    private final SharingDesk desk;

    PostAction(SharingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var posting = desk.share(new PictureId(button.id()), call.account().id(), button.detail());
        return List.of(
                posting.map(PostAction::reply).orElseGet(() -> new Reply.Update(Text.of("share.not-open"), List.of())));
    }

    private static Reply reply(Posting posting) {
        return switch (posting.outcome()) {
            case Sharing.Shared _ -> told("share.done", posting);
            case Sharing.Already _ -> told("share.already", posting);
            case Sharing.OnlyWhereItWasSeen _ -> new Reply.Update(Text.of("share.only-where-seen"), List.of());
            case Sharing.NoPicture _ -> new Reply.Note(Text.of("button.not-yours"));
        };
    }

    private static Reply told(String phrase, Posting posting) {
        var place = PlaceNames.of(posting.place());
        return new Reply.Update(Text.of(phrase, place, Text.of("result.unshare-button")), List.of());
    }
}
