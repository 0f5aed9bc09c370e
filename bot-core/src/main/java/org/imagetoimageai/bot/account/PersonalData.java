package org.imagetoimageai.bot.account;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// What a feature knows about a person, and how that is exported (P21), merged when two accounts become one, and erased
/// (P19).
///
/// Every module with a table about persons has one; a test finds every such table that none covers. Each method runs in
/// the
/// caller's transaction and may be repeated.
public interface PersonalData {

    /// The module's name, as in a table's classification comment.
    String module();

    /// The tables covered.
    Set<String> tables();

    /// Everything about the account that a person can read: field names to values (text, numbers, booleans, lists,
    /// maps).
    Map<String, Object> export(AccountId account);

    /// Moves all of `from` to `to`.
    void merge(AccountId from, AccountId to);

    /// Erases everything about the account, or says when to try again or why that cannot be.
    Erasure erase(AccountId account);

    /// When in an erasure this feature's turn comes.
    Phase phase();

    /// The order of an erasure: first what must reach outside, then our own rows, the keys last.
    enum Phase {
        REACH_OUT,
        LOCAL,
        KEYS
    }

    /// How far an erasure came.
    sealed interface Erasure {

        record Done() implements Erasure {}

        record Again(Duration after) implements Erasure {}

        record Impossible(String why) implements Erasure {}
    }
}
