package org.imagetoimageai.bot.vault;

/// A box was altered, moved to another place, or cut short: a bug or an attack, never an expected outcome. Says
/// where, never what.
public final class BrokenSealException extends RuntimeException {

    BrokenSealException(String place) {
        super("A sealed box does not belong at " + place + " or was altered");
    }
}
