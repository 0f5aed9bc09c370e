package org.imagetoimageai.bot.credit;

/// What a purse has, in credits. Below zero only after a claw-back.
///
/// @param posted what it owns, with what is held
/// @param held   what open holds set aside, never below zero
public record Balance(long posted, long held) {

    /// What can be spent or held now.
    public long available() {
        return posted - held;
    }
}
