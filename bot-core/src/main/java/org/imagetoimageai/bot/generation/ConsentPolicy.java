package org.imagetoimageai.bot.generation;

import java.util.Optional;
import org.imagetoimageai.bot.consent.Consents;
import org.imagetoimageai.bot.consent.Standing;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Nothing is made for somebody who has not accepted the policy as it stands now (P27).
@Component
@Order(ConsentPolicy.AFTER_ACCESS)
class ConsentPolicy implements SubmissionPolicy {

    /// Nobody is asked to agree to what they may not use.
    static final int AFTER_ACCESS = Ordered.HIGHEST_PRECEDENCE + 1;

    private final Consents consents;

    ConsentPolicy(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Optional<Submission> objection(SubmitGeneration wish) {
        return switch (consents.standing(wish.account())) {
            case Standing.Agreed agreed -> Optional.empty();
            case Standing.Missing missing -> Optional.of(new Submission.ConsentMissing());
        };
    }
}
