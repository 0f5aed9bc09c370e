package org.imagetoimageai.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Partly;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Withdraws one message, until the platform has done so. Withdrawing twice does no harm.
@Component
class Withdrawer implements JobHandler {

    static final JobKind WITHDRAW = new JobKind("delivery.withdraw", JobKind.Lane.PROMPT);

    private static final Logger log = LoggerFactory.getLogger(Withdrawer.class);
    private static final Duration BEFORE_A_REPEAT = Duration.ofSeconds(2);
    private static final Duration UNTIL_SWITCHED_ON = Duration.ofMinutes(10);

    /// A platform that was out of reach for so long will not let go of the message: an erasure cannot wait for ever.
    private static final Duration LONGEST = Duration.ofDays(7);

    private final MessageRows rows;
    private final Platforms platforms;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    Withdrawer(MessageRows rows, Platforms platforms, Accounts accounts, Vault vault, Clock clock) {
        this.rows = rows;
        this.platforms = platforms;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return WITHDRAW;
    }

    @Override
    public Next run(String id) {
        return rows.findById(UUID.fromString(id))
                .filter(MessageRow::isWithdrawn)
                .map(this::withdraw)
                .orElseGet(Next.Done::new);
    }

    @Override
    public void giveUp(String id, String reference) {
        log.error("Message {} is not withdrawn yet (ref {})", id, reference);
        throw new IllegalStateException("Withdrawing message " + id + " is tried again");
    }

    private Next withdraw(MessageRow row) {
        var platform = platforms.find(row.platform());
        var reference = vault.open(Registry.MESSAGE, row.message());
        if (reference.isEmpty() || row.isWithdrawnBefore(clock.instant().minus(LONGEST))) {
            return gone(row, Optional.of("nobody can any more"));
        }
        if (platform.isEmpty()) {
            return new Next.Again(UNTIL_SWITCHED_ON);
        }
        var message = new DeliveredMessage(new PlatformId(row.platform().value()), reference.get());
        var locale = accounts.of(row.account()).language();
        return settle(row, platform.get().withdraw(message, instead(row), locale));
    }

    private static Text instead(MessageRow row) {
        return switch (row.whyWithdrawn().orElseThrow()) {
            case DELETED -> Text.of("withdrawn.deleted");
            case UNSHARED -> Text.of("withdrawn.unshared");
            case TAKEN_DOWN -> Text.of("withdrawn.taken-down");
        };
    }

    private Next settle(MessageRow row, DeliveryOutcome outcome) {
        return switch (outcome) {
            case Delivered _, Partly _ -> gone(row, Optional.empty());
            case TryLater later -> new Next.Again(later.after());
            case Uncertain _ -> new Next.Again(BEFORE_A_REPEAT);
            case Unreachable unreachable -> gone(row, Optional.of(unreachable.reason()));
            case Refused refused -> gone(row, Optional.of(refused.reason()));
        };
    }

    private Next gone(MessageRow row, Optional<String> trouble) {
        trouble.ifPresent(reason -> log.warn("Message {} could not be withdrawn: {}", row.id(), reason));
        rows.deleteById(row.id());
        return new Next.Done();
    }
}
