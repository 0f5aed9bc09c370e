package org.imagetoimageai.sandbox.gemini;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagetoimageai.sandbox.painting.Canvas;

/// The picture sizes of the published [resolution
/// table](https://ai.google.dev/gemini-api/docs/image-generation#aspect_ratios).
final class Frame {

    private static final Map<String, Canvas> AT_1K = at1K();
    private static final Set<String> STRIPS = Set.of("1:4", "4:1", "1:8", "8:1");
    private static final Map<String, Integer> TIMES = Map.of("1K", 1, "2K", 2, "4K", 4);

    private Frame() {}

    static Canvas of(String ratio, String size, boolean strips) {
        var offered = offered(strips);
        var canvas = AT_1K.get(ratio);
        if (canvas == null || !offered.contains(ratio)) {
            throw wrong("aspect_ratio", ratio, offered.toString());
        }
        var times = TIMES.get(size);
        if (times == null) {
            throw wrong("image_size", size, "[1K, 2K, 4K]");
        }
        return new Canvas(canvas.width() * times, canvas.height() * times);
    }

    /// The ratio nearest to that of a picture.
    static String ratioLike(int width, int height, boolean strips) {
        var offered = offered(strips);
        return AT_1K.entrySet().stream()
                .filter(entry -> offered.contains(entry.getKey()))
                .min(Comparator.comparingDouble(entry -> Math.abs(Math.log((double) width / height)
                        - Math.log((double) entry.getValue().width()
                                / entry.getValue().height()))))
                .orElseThrow()
                .getKey();
    }

    private static List<String> offered(boolean strips) {
        return AT_1K.keySet().stream()
                .filter(ratio -> strips || !STRIPS.contains(ratio))
                .toList();
    }

    /// What a picture of this size costs, in output tokens.
    static int tokens(Canvas canvas) {
        var megapixels = canvas.width() * (long) canvas.height() / 1_000_000;
        return megapixels < 2 ? 1120 : megapixels < 8 ? 1680 : 2520;
    }

    private static Refusal wrong(String field, String value, String allowed) {
        var path = "generation_config.image_config." + field;
        return Refusal.invalidField(
                path, "Invalid value at '" + path + "': \"" + value + "\". Supported values: " + allowed);
    }

    private static Map<String, Canvas> at1K() {
        var table = new LinkedHashMap<String, Canvas>();
        table.put("1:1", new Canvas(1024, 1024));
        table.put("1:4", new Canvas(512, 2048));
        table.put("1:8", new Canvas(384, 3072));
        table.put("2:3", new Canvas(848, 1264));
        table.put("3:2", new Canvas(1264, 848));
        table.put("3:4", new Canvas(896, 1200));
        table.put("4:1", new Canvas(2048, 512));
        table.put("4:3", new Canvas(1200, 896));
        table.put("4:5", new Canvas(928, 1152));
        table.put("5:4", new Canvas(1152, 928));
        table.put("8:1", new Canvas(3072, 384));
        table.put("9:16", new Canvas(768, 1376));
        table.put("16:9", new Canvas(1376, 768));
        table.put("21:9", new Canvas(1584, 672));
        return table;
    }
}
