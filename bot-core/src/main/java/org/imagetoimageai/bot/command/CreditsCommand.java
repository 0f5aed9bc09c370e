package org.imagetoimageai.bot.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.credit.Balance;
import org.imagetoimageai.bot.credit.CreditLedger;
import org.imagetoimageai.bot.credit.LedgerEntry;
import org.imagetoimageai.bot.credit.PurseId;
import org.springframework.stereotype.Component;

/// `/credits`: what the caller has, and the entries that explain it.
@Component
class CreditsCommand implements ChatCommand {

    private static final int ENTRIES = 10;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final CreditLedger ledger;
    private final EntryTitles titles;

    CreditsCommand(CreditLedger ledger, EntryTitles titles) {
        this.ledger = ledger;
        this.titles = titles;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("credits", Text.of("credits.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var purse = PurseId.of(call.account().id());
        return new Reply.Say(Text.of(
                "paragraphs",
                balance(ledger.balance(purse)),
                entries(call.account().id())));
    }

    private static Text balance(Balance balance) {
        if (balance.available() < 0) {
            return Text.of("credit.below-zero", balance.available());
        }
        var available = Text.of("credit.balance", balance.available());
        return balance.held() == 0 ? available : available.above(Text.of("credit.reserved", balance.held()));
    }

    private Text entries(AccountId owner) {
        var lines = new ArrayList<Text>();
        var before = Optional.<LocalDate>empty();
        for (var entry : ledger.entries(PurseId.of(owner), ENTRIES)) {
            var at = entry.at().atOffset(ZoneOffset.UTC);
            if (!before.equals(Optional.of(at.toLocalDate()))) {
                lines.add(Text.of("credit.day", at.toLocalDate()));
                before = Optional.of(at.toLocalDate());
            }
            lines.add(Text.of(key(entry.kind()), Math.abs(entry.amount()), TIME.format(at), titles.of(entry, owner)));
        }
        return lines.stream()
                .reduce(Text::above)
                .map(all -> Text.of("credit.entries").above(all))
                .orElseGet(() -> Text.of("credit.no-entries"));
    }

    private static String key(LedgerEntry.Kind kind) {
        return switch (kind) {
            case WELCOME -> "credit.entry.welcome";
            case GRANT -> "credit.entry.grant";
            case SPENT -> "credit.entry.spent";
            case CLAWED_BACK -> "credit.entry.clawed-back";
            case HELD -> "credit.entry.held";
            case RELEASED -> "credit.entry.released";
            case EXPIRED -> "credit.entry.expired";
        };
    }
}
