package org.imagetoimageai.sandbox.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Hands `/api/neighbours/{name}/…` on to the control API of another emulator, so that the page speaks to one origin
/// only. Without a neighbour of that name the page shows no section for it.
final class Neighbours implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, URI> controls;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Neighbours(Map<String, URI> controls) {
        this.controls = new TreeMap<>(controls);
    }

    void addTo(RoutesConfig routes) {
        var path = "/api/neighbours/{name}/<path>";
        routes.get("/api/neighbours", this::names);
        routes.get(path, this::handOn);
        routes.post(path, this::handOn);
        routes.put(path, this::handOn);
        routes.delete(path, this::handOn);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void names(Context ctx) {
        var names = controls.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        ctx.contentType("application/json").result("[" + names + "]");
    }

    private void handOn(Context ctx) throws InterruptedException {
        var control = controls.get(ctx.pathParam("name"));
        if (control == null) {
            ctx.status(404).contentType("application/json").result("{\"error\":\"No such neighbour\"}");
            return;
        }
        var request = HttpRequest.newBuilder(control.resolve(ctx.pathParam("path")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(ctx.method().name(), BodyPublishers.ofByteArray(ctx.bodyAsBytes()))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            ctx.status(answer.statusCode()).contentType("application/json").result(answer.body());
        } catch (IOException e) {
            ctx.status(502).contentType("application/json").result("{\"error\":\"It does not answer\"}");
        }
    }
}
