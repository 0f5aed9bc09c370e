package org.imagetoimageai.bot.genai.google;

import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.genai.GenaiSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/// Asks the provider at start-up for each configured model, because ids are retired and keys revoked: better no start
/// than a bot
/// that fails at the first picture. A provider that is busy or out of reach is no reason not to start.
final class ModelProbe implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelProbe.class);
    private static final int UNAUTHENTICATED = 401;
    private static final int PERMISSION_DENIED = 403;
    private static final String KEY = "bot.genai.api-key";
    private static final String URL = "bot.genai.base-url";

    private final GoogleClient client;
    private final GenaiSettings.Models models;

    ModelProbe(GoogleClient client, GenaiSettings.Models models) {
        this.client = client;
        this.models = models;
    }

    @Override
    public void afterSingletonsInstantiated() {
        look("bot.genai.models.fast", models.fast());
        look("bot.genai.models.pro", models.pro());
    }

    private void look(String setting, String model) {
        try {
            client.look(model);
        } catch (ApiException e) {
            judge(setting, model, e);
        } catch (GenAiIOException e) {
            LOG.warn("{}: could not ask for model {}: {}", setting, model, Failure.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void judge(String setting, String model, ApiException e) {
        var reason = Failure.reason(e);
        if (Failure.mayPass(e.code())) {
            LOG.warn("{}: could not ask for model {}: {} {}", setting, model, e.code(), reason);
        } else if (reason.equals(Failure.UNKNOWN)) {
            throw new GenaiSettingRefused(URL, URL + ": no Gemini API answers there (HTTP " + e.code() + ").");
        } else if (isAboutTheKey(e.code(), reason)) {
            throw new GenaiSettingRefused(KEY, KEY + ": the provider refuses the key (" + reason + ").");
        } else {
            throw new GenaiSettingRefused(
                    setting, setting + ": the provider offers no model \"" + model + "\" (" + reason + ").");
        }
    }

    /// A wrong key comes as 400, and so does one whose project may not be used from here (`FAILED_PRECONDITION`).
    private static boolean isAboutTheKey(int code, String reason) {
        return switch (code) {
            case UNAUTHENTICATED, PERMISSION_DENIED -> true;
            default -> reason.startsWith("API_KEY") || reason.equals("FAILED_PRECONDITION");
        };
    }
}
