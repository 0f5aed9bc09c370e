package org.imagetoimageai.sandbox.telegram;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads the four ways in which parameters may travel: query string, form, JSON and multipart.
final class Requests {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final MultipartConfigElement MULTIPART = new MultipartConfigElement("", LARGEST, LARGEST, LARGEST);

    private Requests() {}

    static Parameters parameters(Context ctx) {
        var values = new HashMap<String, String>();
        var uploads = new HashMap<String, Upload>();
        ctx.queryParamMap().forEach((name, all) -> values.put(name, all.getFirst()));
        if (ctx.isMultipartFormData()) {
            multipart(ctx, values, uploads);
        } else if (ctx.isJson()) {
            json(ctx.body(), values);
        } else {
            ctx.formParamMap().forEach((name, all) -> values.put(name, all.getFirst()));
        }
        return new Parameters(values, uploads);
    }

    private static void json(String body, Map<String, String> values) {
        if (body.isBlank()) {
            return;
        }
        try {
            var node = Json.parse(body);
            if (!node.isObject()) {
                throw Refusal.badRequest("can't parse JSON object");
            }
            node.properties().forEach(entry -> put(values, entry.getKey(), entry.getValue()));
        } catch (JacksonException e) {
            throw Refusal.badRequest("can't parse JSON object");
        }
    }

    private static void put(Map<String, String> values, String name, JsonNode value) {
        if (!value.isNull()) {
            values.put(name, value.isString() ? value.stringValue() : Json.write(value));
        }
    }

    private static void multipart(Context ctx, Map<String, String> values, Map<String, Upload> uploads) {
        ctx.req().setAttribute("org.eclipse.jetty.multipartConfig", MULTIPART);
        try {
            for (var part : ctx.req().getParts()) {
                read(part, values, uploads);
            }
        } catch (ServletException | IOException | IllegalStateException e) {
            throw ctx.req().getContentLengthLong() > LARGEST
                    ? Refusal.tooLarge()
                    : Refusal.badRequest("can't parse multipart form data");
        }
    }

    private static void read(Part part, Map<String, String> values, Map<String, Upload> uploads) throws IOException {
        try (var stream = part.getInputStream()) {
            var bytes = stream.readAllBytes();
            var fileName = part.getSubmittedFileName();
            if (fileName == null) {
                values.put(part.getName(), new String(bytes, StandardCharsets.UTF_8));
            } else {
                uploads.put(part.getName(), new Upload(fileName, bytes));
            }
        }
    }
}
