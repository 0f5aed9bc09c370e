package org.imagetoimageai.bot.genai.google;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;

/// Who we are to Vertex AI: the machine's own Google login, except at an address on this machine, which is no Google
/// and is not shown it.
final class Login {

    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private Login() {}

    static GoogleCredentials to(Optional<String> elsewhere) {
        if (elsewhere.filter(Endpoint::isLoopback).isPresent()) {
            return GoogleCredentials.create(new AccessToken("loopback", NEVER));
        }
        try {
            return GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
        } catch (IOException e) {
            throw new GenaiSettingRefused(
                    "bot.genai.vertex.project",
                    "bot.genai.vertex.project: this machine has no Google login; set GOOGLE_APPLICATION_CREDENTIALS to"
                            + " the file of a service account.");
        }
    }
}
