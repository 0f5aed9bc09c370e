package org.imagetoimageai.bot.generation;

import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Pictures are made for those whom the operator lets in: everybody, unless `bot.access` names people and places.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessPolicy implements SubmissionPolicy {

    private final AccessList access;

    AccessPolicy(AccessList access) {
        this.access = access;
    }

    /// A kept request that goes on was let in when it came.
    @Override
    public Optional<Submission> objection(SubmitGeneration wish) {
        return wish.origin()
                .asker()
                .filter(asker -> !access.admits(wish.origin().platform(), asker))
                .map(asker -> new Submission.NotAdmitted());
    }
}
