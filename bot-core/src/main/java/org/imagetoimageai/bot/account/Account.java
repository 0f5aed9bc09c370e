package org.imagetoimageai.bot.account;

import java.util.Locale;

/// An account as it stands.
///
/// @param language the language the person chose, or the one their platform showed them when they first came
public record Account(AccountId id, Locale language) {}
