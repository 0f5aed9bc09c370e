package org.imagetoimageai.bot.credit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What everybody gets.
///
/// @param welcome credits for a new account, once; 0 for none
@ConfigurationProperties("bot.tiers.free")
record WelcomeSettings(@DefaultValue("20") long welcome) {

    WelcomeSettings {
        if (welcome < 0 || welcome > 1_000_000) {
            throw new IllegalArgumentException("bot.tiers.free.welcome must be between 0 and 1000000, not " + welcome);
        }
    }
}
