package org.imagetoimageai.sandbox.painting;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The mark in the corner and the prompt at the bottom, exactly as it was typed.
final class Caption {

    private static final String MARK = "sandbox";

    private final Graphics2D graphics;
    private final Canvas canvas;
    private final float margin;

    Caption(Graphics2D graphics, Canvas canvas) {
        this.graphics = graphics;
        this.canvas = canvas;
        this.margin = (float) (canvas.unit() * 0.022);
    }

    void write(String prompt) {
        mark();
        if (!prompt.isBlank()) {
            words(prompt);
        }
    }

    private void mark() {
        var font = new Font(Font.SANS_SERIF, Font.BOLD, (int) Math.max(11, canvas.unit() * 0.022));
        var layout = new TextLayout(MARK, font, graphics.getFontRenderContext());
        var width = layout.getAdvance() + margin;
        var height = layout.getAscent() + layout.getDescent() + margin * 0.5f;
        graphics.setColor(new Color(0, 0, 0, 110));
        graphics.fill(
                new RoundRectangle2D.Float(canvas.width() - width - margin, margin, width, height, height, height));
        graphics.setColor(new Color(255, 255, 255, 225));
        layout.draw(graphics, canvas.width() - width - margin / 2, margin + layout.getAscent() + margin * 0.25f);
    }

    /// Long prompts get smaller letters; what still does not fit ends in an ellipsis.
    private void words(String prompt) {
        var size = (float) Math.max(12, canvas.unit() * 0.024);
        var lines = lines(prompt, size);
        while (height(lines) > canvas.height() * 0.3 && size > 9) {
            size = Math.max(9, size * 0.88f);
            lines = lines(prompt, size);
        }
        var room = (int) (canvas.height() * 0.5 / (height(lines) / lines.size()));
        draw(lines.size() > room ? cut(lines, room, size) : lines);
    }

    private void draw(List<TextLayout> lines) {
        var height = height(lines) + margin;
        graphics.setColor(new Color(8, 10, 20, 165));
        graphics.fillRect(0, (int) (canvas.height() - height), canvas.width(), (int) Math.ceil(height));
        graphics.setColor(new Color(250, 250, 250));
        var y = canvas.height() - height + margin / 2;
        for (var line : lines) {
            var x = line.isLeftToRight() ? margin : canvas.width() - margin - line.getAdvance();
            line.draw(graphics, x, y + line.getAscent());
            y += line.getAscent() + line.getDescent() + line.getLeading();
        }
    }

    private List<TextLayout> cut(List<TextLayout> lines, int room, float size) {
        var kept = new ArrayList<>(lines.subList(0, Math.max(0, room - 1)));
        kept.addAll(lines("…", size));
        return kept;
    }

    private List<TextLayout> lines(String prompt, float size) {
        var lines = new ArrayList<TextLayout>();
        var letters = new Letters(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size));
        prompt.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var text = letters.spell(line).getIterator();
            var measurer = new LineBreakMeasurer(text, graphics.getFontRenderContext());
            while (measurer.getPosition() < text.getEndIndex()) {
                lines.add(measurer.nextLayout(canvas.width() - 2 * margin));
            }
        });
        return lines;
    }

    private static float height(List<TextLayout> lines) {
        return (float) lines.stream()
                .mapToDouble(line -> line.getAscent() + line.getDescent() + line.getLeading())
                .sum();
    }
}
