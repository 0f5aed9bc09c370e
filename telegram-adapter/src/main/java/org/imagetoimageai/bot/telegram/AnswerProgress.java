package org.imagetoimageai.bot.telegram;

import org.imagetoimageai.bot.telegram.UpdateStore.WaitingUpdate;

/// How far the answer to one update has come, committed before and after every step: a process killed between a send
/// and its answer repeats that one message and no other. It is repeated once: twice the same message is better than
/// none, three times is a nuisance.
final class AnswerProgress {

    private static final int MOST_UNANSWERED = 2;

    /// More steps than an answer ever has.
    private static final int ASIDE = 30_000;

    private final UpdateStore store;
    private final long update;
    private int done;
    private int unanswered;

    AnswerProgress(UpdateStore store, WaitingUpdate update) {
        this.store = store;
        this.update = update.id();
        this.done = update.stepsDone();
        this.unanswered = update.unanswered();
    }

    /// How many steps were taken on the way that is gone.
    int done() {
        return isAside() ? done - ASIDE : done;
    }

    /// Whether the way that is gone is the other one.
    boolean isAside() {
        return done >= ASIDE;
    }

    /// The last send reached nobody, and from now on the other way is gone, from its beginning.
    void turnAside() {
        done = ASIDE;
        unanswered = 0;
        keep();
    }

    /// Whether the next step was sent as often as it may be, and its answer never came.
    boolean mayHaveArrivedTwice() {
        return unanswered >= MOST_UNANSWERED;
    }

    void aboutToSend() {
        unanswered++;
        keep();
    }

    /// The last send certainly did not arrive: it is as if it had not been tried.
    void notSent() {
        unanswered--;
        keep();
    }

    /// The step is over, one way or the other.
    void taken() {
        done++;
        unanswered = 0;
        keep();
    }

    private void keep() {
        store.keep(update, done, unanswered);
    }
}
