package org.imagetoimageai.bot.command;

import java.util.Arrays;
import java.util.List;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.SharingDesk;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.moderation.Reason;
import org.imagetoimageai.bot.moderation.Reports;
import org.springframework.stereotype.Component;

/// `/report` as a reply to a post, and the button under it: asks what is wrong with it. Anybody may.
@Component
class ReportCommand implements ChatCommand, ButtonAction {

    private final SharingDesk desk;
    private final Reports reports;
    private final Buttons buttons;

    ReportCommand(SharingDesk desk, Reports reports, Buttons buttons) {
        this.desk = desk;
        this.reports = reports;
        this.buttons = buttons;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("report", Text.of("report.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        return call.material()
                .quote()
                .flatMap(quote -> quote.message())
                .flatMap(desk::postedAt)
                .map(picture -> question(call, picture))
                .orElseGet(() -> new Reply.Say(Text.of("report.how")));
    }

    @Override
    public String name() {
        return Actions.REPORT;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return List.of(question(call, new PictureId(button.id())));
    }

    private Reply question(Call call, PictureId picture) {
        return switch (reports.standing(picture, call.account().id())) {
            case REPORTABLE -> new Reply.Say(Text.of("report.question"), reasons(picture));
            case NOT_SHARED -> new Reply.Note(Text.of("report.gone"));
            case OWN -> new Reply.Note(Text.of("report.own"));
        };
    }

    private List<Button> reasons(PictureId picture) {
        return Arrays.stream(Reason.values())
                .map(reason ->
                        buttons.button(Text.of(reason.phrase()), ReasonAction.NAME, picture.value(), reason.word()))
                .toList();
    }
}
