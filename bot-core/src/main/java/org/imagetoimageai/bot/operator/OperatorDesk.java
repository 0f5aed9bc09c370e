package org.imagetoimageai.bot.operator;

import java.util.List;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.AccountOpened;
import org.imagetoimageai.bot.generation.BudgetSpent;
import org.imagetoimageai.bot.moderation.ReportFiled;
import org.imagetoimageai.bot.moderation.Reports;
import org.imagetoimageai.bot.outbox.Letter;
import org.imagetoimageai.bot.outbox.Letter.Phrase;
import org.imagetoimageai.bot.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What operators hear of, each in their own direct messages.
@Component
public class OperatorDesk {

    /// Send an operator the picture; the subject is the picture.
    public static final String LOOK = "look";

    /// Take a picture down; the subject is the picture.
    public static final String TAKE_DOWN = "tdown";

    /// Leave a picture; the subject is the picture.
    public static final String DISMISS = "dismiss";

    private final Operators operators;
    private final Reports reports;
    private final Outbox outbox;
    private final JdbcClient database;

    OperatorDesk(Operators operators, Reports reports, Outbox outbox, JdbcClient database) {
        this.operators = operators;
        this.reports = reports;
        this.outbox = outbox;
        this.database = database;
    }

    @EventListener
    void filed(ReportFiled report) {
        operators.known().forEach(operator -> outbox.tell(operator, letter(report)));
    }

    /// An operator who comes for the first time hears what waits.
    @EventListener
    void opened(AccountOpened opened) {
        if (operators.isOperator(opened.account())) {
            tellWhatWaits(opened.account());
        }
    }

    /// Once a day, however many wishes are refused.
    @EventListener
    void spent(BudgetSpent budget) {
        var isFirst = database.sql("insert into operator_note (what, day) values ('budget', ?) on conflict do nothing")
                        .param(budget.day())
                        .update()
                == 1;
        if (isFirst) {
            var letter = Letter.of("operator.budget-spent", (long) budget.pictures());
            operators.known().forEach(operator -> outbox.tell(operator, letter));
        }
    }

    private void tellWhatWaits(AccountId operator) {
        reports.open().forEach(report -> outbox.tell(operator, letter(report)));
    }

    private static Letter letter(ReportFiled report) {
        var picture = report.picture().value();
        return new Letter(
                Phrase.of(
                        "report.letter",
                        picture.toString(),
                        Phrase.of(report.reason().phrase()),
                        report.count()),
                List.of(
                        new Letter.Button("report.look-button", LOOK, picture),
                        new Letter.Button("report.take-down-button", TAKE_DOWN, picture),
                        new Letter.Button("report.dismiss-button", DISMISS, picture)));
    }
}
