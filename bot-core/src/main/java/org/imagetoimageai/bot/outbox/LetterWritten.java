package org.imagetoimageai.bot.outbox;

import org.imagetoimageai.bot.account.AccountId;

/// There is something to tell somebody. Heard in the transaction that writes it.
public record LetterWritten(LetterId letter, AccountId to) {}
