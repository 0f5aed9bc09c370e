package org.imagetoimageai.bot.job;

import java.time.Duration;

/// Does the work of one [JobKind]. A job carries an id and nothing else; the rest is read from the feature's own
/// tables.
///
/// `run` is called at least once for every committed job, by one worker at a time, outside any transaction. It may be
/// repeated after a crash, so it must find out by itself how far it came.
public interface JobHandler {

    JobKind kind();

    Next run(String id);

    /// Called once when `run` threw on every try: settle the matter, since nobody will come back to it.
    ///
    /// @param reference what the log calls this failure; may be shown to a person
    void giveUp(String id, String reference);

    /// What happens to the job now.
    sealed interface Next {

        /// The job is finished and forgotten.
        record Done() implements Next {}

        /// The job runs again after this time: an expected wait, not a failure.
        record Again(Duration after) implements Next {}
    }
}
