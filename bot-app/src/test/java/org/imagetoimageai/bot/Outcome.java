package org.imagetoimageai.bot;

/// What is seen of a kind in the end, how much would be if nothing were ever killed, and how much may be.
record Outcome(String what, int seen, int wanted, int most) {

    /// A send without an answer is repeated.
    static Outcome once(String what, long seen) {
        return new Outcome(what, (int) seen, 1, 2);
    }

    /// Taken back. One that was never noted is, too, once somebody has pressed a button under it.
    static Outcome gone(String what, long seen) {
        return new Outcome(what, (int) seen, 0, 0);
    }

    /// Without a button, one that was never noted stays.
    static Outcome goneIfNoted(String what, long seen) {
        return new Outcome(what, (int) seen, 0, 1);
    }

    int surplus() {
        return seen - wanted;
    }

    boolean isTolerable() {
        return seen >= wanted && seen <= most;
    }
}
