package org.imagetoimageai.bot.genai;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How Google's models are reached. Nothing here is checked before the clients are opened, so that a wrong value is
/// told
/// as a [GenaiSettingRefused] and not as a binding error.
///
/// @param apiKey   keys of Google's Developer API, the preferred one first; empty where it is not used
/// @param baseUrl  empty for Google's own
/// @param models   the ids that are asked for
/// @param vertex   Vertex AI, instead of keys or after them
/// @param timeout  how long one call may take, the whole answer included
/// @param inFlight calls at a time
@ConfigurationProperties("bot.genai")
public record GenaiSettings(
        @DefaultValue List<String> apiKey,
        @DefaultValue("") String baseUrl,
        @DefaultValue Models models,
        @DefaultValue Vertex vertex,
        @DefaultValue("120s") Duration timeout,
        @DefaultValue("64") int inFlight) {

    public GenaiSettings {
        apiKey =
                apiKey.stream().map(String::strip).filter(key -> !key.isEmpty()).toList();
    }

    /// Model ids, as the provider spells them, the preferred one of each tier first.
    public record Models(
            @DefaultValue("gemini-nano-banana-2.1") List<String> fast,
            @DefaultValue("gemini-3-pro-image") List<String> pro) {

        public Models {
            fast = List.copyOf(fast);
            pro = List.copyOf(pro);
        }
    }

    /// A project of Google Cloud, entered with the machine's own login, see
    /// https://cloud.google.com/docs/authentication/application-default-credentials.
    ///
    /// @param project  empty where Vertex AI is not used
    /// @param location a region, or `global`
    public record Vertex(
            @DefaultValue("") String project,
            @DefaultValue("global") String location) {}

    @Override
    public String toString() {
        return "GenaiSettings[" + models + ", " + timeout + ", in flight " + inFlight + "]";
    }
}
