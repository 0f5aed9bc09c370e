package org.imagetoimageai.bot.vault;

/// Nothing can be sealed for this owner: its key was never prepared, or has been destroyed with the account. A
/// running job that meets it should end quietly, since whom it worked for is gone.
public final class NoKeyException extends RuntimeException {

    NoKeyException(KeyOwner owner) {
        super("No key for this " + owner.kind());
    }
}
