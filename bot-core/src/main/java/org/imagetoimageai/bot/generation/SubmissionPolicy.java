package org.imagetoimageai.bot.generation;

import java.util.Optional;

/// One reason to refuse a wish or to keep it for later. All of them are asked, in their order
/// ([org.springframework.core.annotation.Order]), before any credit is set aside; the first objection is the answer.
public interface SubmissionPolicy {

    /// The objection to this wish, if there is one. Runs in the transaction of the submission.
    Optional<Submission> objection(SubmitGeneration wish);
}
