package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.imagetoimageai.bot.generation.GenerationSettings.Budget;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Asks models for so many pictures a day and no more; the operator is told once that the day's are used up.
@Component
@Order(BudgetPolicy.LAST)
class BudgetPolicy implements SubmissionPolicy {

    static final int LAST = 100;

    private final Requests requests;
    private final Budget budget;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BudgetPolicy(Requests requests, Budget budget, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.budget = budget;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Submission> objection(SubmitGeneration wish) {
        if (budget.dailyBudget() == 0) {
            return Optional.empty();
        }
        requests.lockBudget();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var since = today.atStartOfDay().toInstant(ZoneOffset.UTC);
        if (requests.countPicturesSince(since) + wish.wish().count() <= budget.dailyBudget()) {
            return Optional.empty();
        }
        events.publishEvent(new BudgetSpent(today, budget.dailyBudget()));
        return Optional.of(
                new Submission.ClosedForToday(today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
