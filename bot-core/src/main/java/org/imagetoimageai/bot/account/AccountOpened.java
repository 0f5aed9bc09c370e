package org.imagetoimageai.bot.account;

/// Somebody was met for the first time. Heard in the transaction that opens the account.
public record AccountOpened(AccountId account) {}
