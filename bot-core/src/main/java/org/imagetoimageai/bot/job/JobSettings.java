package org.imagetoimageai.bot.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much runs at a time.
///
/// @param inFlight model calls at a time
@ConfigurationProperties("bot.genai")
record JobSettings(@DefaultValue("64") int inFlight) {

    JobSettings {
        if (inFlight < 1 || inFlight > 1_000) {
            throw new IllegalArgumentException("bot.genai.in-flight must be between 1 and 1000, not " + inFlight);
        }
    }
}
