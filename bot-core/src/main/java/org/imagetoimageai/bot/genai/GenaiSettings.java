package org.imagetoimageai.bot.genai;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How Google's models are reached. Nothing here is checked before the client is opened, so that a wrong value is told
/// as a
/// [GenaiSettingRefused] and not as a binding error.
///
/// @param apiKey   empty where Google's Developer API is not used: then no model exists
/// @param baseUrl  empty for Google's own
/// @param models   the ids that are asked for
/// @param timeout  how long one call may take, the whole answer included
/// @param inFlight calls at a time
@ConfigurationProperties("bot.genai")
public record GenaiSettings(
        @DefaultValue("") String apiKey,
        @DefaultValue("") String baseUrl,
        @DefaultValue Models models,
        @DefaultValue("120s") Duration timeout,
        @DefaultValue("64") int inFlight) {

    /// Model ids, as the provider spells them.
    public record Models(
            @DefaultValue("gemini-nano-banana-2.1") String fast,
            @DefaultValue("gemini-3-pro-image") String pro) {}

    @Override
    public String toString() {
        return "GenaiSettings[" + models + ", " + timeout + ", in flight " + inFlight + "]";
    }
}
