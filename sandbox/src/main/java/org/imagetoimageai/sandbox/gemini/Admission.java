package org.imagetoimageai.sandbox.gemini;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks version and key, the version first as there is no service to show a key to otherwise.
///
/// @param by the key or the project that calls
record Admission(String version, String by) {

    private static final Set<String> DEVELOPER = Set.of("v1", "v1beta", "v1alpha");
    private static final Set<String> VERTEX = Set.of("v1", "v1beta1");

    static Admission toDeveloper(Context ctx, Keys keys) {
        var version = version(ctx, DEVELOPER);
        var key = firstOf(ctx.header("x-goog-api-key"), ctx.queryParam("key"));
        if (key == null || key.isEmpty()) {
            throw Refusal.noKey();
        }
        keys.admitKey(key);
        return new Admission(version, key);
    }

    /// Any login is taken, but one there must be.
    static Admission toVertex(Context ctx, Keys keys) {
        var version = version(ctx, VERTEX);
        var login = ctx.header("Authorization");
        if (login == null || !login.matches("Bearer \\S+")) {
            throw Refusal.noLogin();
        }
        var project = ctx.pathParamMap().getOrDefault("project", Keys.PROJECT);
        keys.admitProject(project);
        return new Admission(version, project);
    }

    private static String version(Context ctx, Set<String> known) {
        var version = ctx.pathParam("version");
        if (!known.contains(version)) {
            throw Refusal.of(404, "NOT_FOUND", "Requested entity was not found.");
        }
        return version;
    }

    private static @Nullable String firstOf(@Nullable String header, @Nullable String query) {
        return header == null ? query : header;
    }
}
