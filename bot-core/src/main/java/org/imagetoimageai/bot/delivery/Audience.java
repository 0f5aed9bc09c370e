package org.imagetoimageai.bot.delivery;

import java.util.Optional;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.vault.KeyedHash;

/// Who may see what is delivered. Everything that leaves for a shared place was decided here; each rule narrows and
/// none widens.
final class Audience {

    private Audience() {}

    /// What holds for a result: as its owner chose, narrowed by where it was asked and by what that place allows. In
    /// direct messages there is nobody else.
    ///
    /// @param askedIn      the shared place it was asked in
    /// @param keepsPrivate whether that place lets nothing be posted
    static Visibility of(Visibility chosen, Optional<KeyedHash> askedIn, boolean keepsPrivate) {
        var widest = askedIn.isEmpty() || keepsPrivate ? Visibility.PRIVATE : Visibility.HERE;
        return chosen.atMost(widest);
    }

    /// The shared place that a result is posted in, if any.
    ///
    /// @param visibility of the result, as [#of] has it
    /// @param askedIn    the shared place it was asked in, if its result goes there
    /// @param maySee     whether people there may see what went into it
    static Optional<KeyedHash> post(Visibility visibility, Optional<KeyedHash> askedIn, boolean maySee) {
        return switch (visibility) {
            case PRIVATE -> Optional.empty();
            // There is no public gallery: everybody is never more than the place asked in.
            case HERE, EVERYONE -> askedIn.filter(place -> maySee);
        };
    }

    /// Whether a post may stand in a place, asked right before it is sent, and again when it is recorded.
    ///
    /// @param to           where it goes
    /// @param allowed      the place that its share names as long as it holds; none once it was taken back
    /// @param keepsPrivate whether that place lets nothing be posted by now
    static boolean mayStand(KeyedHash to, Optional<KeyedHash> allowed, boolean keepsPrivate) {
        return !keepsPrivate && allowed.filter(to::equals).isPresent();
    }

    /// Whether people in a shared place read the words: only where they were said there, in the open.
    static boolean readsPrompt(boolean saidOpenlyThere, KeyedHash saidIn, KeyedHash place) {
        return saidOpenlyThere && saidIn.equals(place);
    }
}
