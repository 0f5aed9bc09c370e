package org.imagetoimageai.bot.genai.google;

import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.genai.GenaiSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/// Asks the provider at start-up for each configured model through each key, because ids are retired and keys revoked:
/// better no start than a bot that fails at the first picture. Where a tier has another model or key left, it is a
/// warning. A provider that is busy or out of reach is no reason not to start.
final class ModelProbe implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelProbe.class);
    private static final String URL = "bot.genai.base-url";

    private final GoogleClients clients;
    private final GenaiSettings.Models models;
    private final Map<Candidate, Optional<GenaiSettingRefused>> seen = new HashMap<>();

    ModelProbe(GoogleClients clients, GenaiSettings.Models models) {
        this.clients = clients;
        this.models = models;
    }

    private record Candidate(GoogleClient client, String model) {}

    @Override
    public void afterSingletonsInstantiated() {
        look("bot.genai.models.fast", models.fast());
        look("bot.genai.models.pro", models.pro());
    }

    private void look(String setting, List<String> tier) {
        var refusals = new ArrayList<GenaiSettingRefused>();
        for (var model : tier) {
            for (var client : clients.all()) {
                seen.computeIfAbsent(new Candidate(client, model), it -> look(setting, it))
                        .ifPresent(refusals::add);
            }
        }
        if (refusals.size() == tier.size() * clients.all().size()) {
            throw refusals.getFirst();
        }
        refusals.forEach(refusal -> LOG.warn("{} The others will have to do.", refusal.getMessage()));
    }

    private static Optional<GenaiSettingRefused> look(String setting, Candidate candidate) {
        try {
            candidate.client().look(candidate.model());
        } catch (ApiException e) {
            return judge(setting, candidate, e);
        } catch (GenAiIOException e) {
            LOG.warn("{}: could not ask for model {}: {}", setting, candidate.model(), Failure.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static Optional<GenaiSettingRefused> judge(String setting, Candidate candidate, ApiException e) {
        var reason = Failure.reason(e);
        var access = candidate.client().access();
        if (Failure.mayPass(e.code())) {
            LOG.warn("{}: could not ask for model {}: {} {}", setting, candidate.model(), e.code(), reason);
            return Optional.empty();
        }
        if (reason.equals(Failure.UNKNOWN)) {
            return refusal(URL, "no Gemini API answers there (HTTP " + e.code() + ").");
        }
        if (Failure.isAboutTheAccess(e.code(), reason)) {
            return refusal(access.setting(), "the provider refuses " + access.noun() + " (" + reason + ").");
        }
        return refusal(setting, "the provider offers no model \"" + candidate.model() + "\" (" + reason + ").");
    }

    private static Optional<GenaiSettingRefused> refusal(String setting, String why) {
        return Optional.of(new GenaiSettingRefused(setting, setting + ": " + why));
    }
}
