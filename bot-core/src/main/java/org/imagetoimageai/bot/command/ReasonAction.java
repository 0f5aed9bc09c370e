package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.moderation.Reason;
import org.imagetoimageai.bot.moderation.Reports;
import org.springframework.stereotype.Component;

/// Reports a picture for the reason that the button names.
@Component
class ReasonAction implements ButtonAction {

    static final String NAME = "why";

    private final Reports reports;

    ReasonAction(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var picture = new PictureId(button.id());
        var reporter = call.account().id();
        var reason = Reason.of(button.detail()).orElse(Reason.OTHER);
        return List.of(
                switch (reports.standing(picture, reporter)) {
                    case REPORTABLE -> {
                        reports.file(picture, reporter, reason);
                        yield new Reply.Update(Text.of("report.thanks"), List.of());
                    }
                    case NOT_SHARED -> new Reply.Update(Text.of("report.gone"), List.of());
                    case OWN -> new Reply.Update(Text.of("report.own"), List.of());
                });
    }
}
