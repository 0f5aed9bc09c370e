package org.imagetoimageai.sandbox.gemini;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The models on offer, which may change while the emulator runs.
final class Models {

    private final Map<String, Model> models = new LinkedHashMap<>();

    Models() {
        add(new Model("gemini-nano-banana-2.1", "Nano Banana 2.1", true, false, true, 131_072));
        add(new Model("gemini-3-pro-image", "Gemini 3 Pro Image", true, true, false, 65_536));
        add(new Model("gemini-3-flash", "Gemini 3 Flash", false, false, false, 1_048_576));
    }

    synchronized void add(Model model) {
        models.put(model.id(), model);
    }

    /// One more that paints.
    void offer(String id) {
        add(new Model(id, id, true, false, true, 65_536));
    }

    synchronized void remove(String id) {
        models.remove(id);
    }

    synchronized Model find(String id, String version) {
        var model = models.get(id);
        if (model == null) {
            throw Refusal.noModel(id, version);
        }
        return model;
    }

    /// One page; the token is the position it starts at.
    synchronized ObjectNode page(int size, int from) {
        if (size < 0 || from < 0 || from > models.size()) {
            throw Refusal.invalid("Invalid page size or page token.");
        }
        var all = List.copyOf(models.values());
        var end = Math.min(all.size(), from + (size == 0 ? 50 : Math.min(size, 1_000)));
        var page = Json.object();
        var list = page.putArray("models");
        all.subList(from, end).forEach(model -> list.add(model.describe()));
        if (end < all.size()) {
            page.put("nextPageToken", Integer.toString(end));
        }
        return page;
    }
}
