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
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final String KEY = "bot.genai.api-key";

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
            LOG.warn("{}: could not ask for model {}: {}", setting, model, Failure.sort(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void judge(String setting, String model, ApiException e) {
        var reason = Problem.of(e.message()).reason().orElseGet(() -> Failure.code(e.status()));
        switch (e.code()) {
            case NOT_FOUND ->
                throw new GenaiSettingRefused(setting, setting + ": the provider knows no model \"" + model + "\".");
            case BAD_REQUEST, 401, 403 ->
                throw new GenaiSettingRefused(KEY, KEY + ": the provider refuses the key (" + reason + ").");
            default -> LOG.warn("{}: could not ask for model {}: {} {}", setting, model, e.code(), reason);
        }
    }
}
