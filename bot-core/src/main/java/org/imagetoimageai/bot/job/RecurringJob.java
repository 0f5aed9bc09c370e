package org.imagetoimageai.bot.job;

import java.time.Duration;

/// Work that runs again and again, on one worker at a time: sweeps and time-outs. A run that throws is logged and
/// repeated at the
/// next turn.
public interface RecurringJob {

    /// Unique over all modules, stored.
    String name();

    /// The pause between the end of a run and the next.
    Duration every();

    void run();
}
