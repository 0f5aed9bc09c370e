package org.imagetoimageai.bot.vault;

/// The vault refuses to start; the message is one sentence for the operator.
public final class VaultStartException extends RuntimeException {

    VaultStartException(String sentence) {
        super(sentence);
    }
}
