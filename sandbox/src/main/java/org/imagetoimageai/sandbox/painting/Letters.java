package org.imagetoimageai.sandbox.painting;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GraphicAttribute;
import java.awt.font.ShapeGraphicAttribute;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.RoundRectangle2D;
import java.text.AttributedString;
import java.util.Locale;
import java.util.TreeMap;

/// Makes any text drawable: a character that no installed font has, such as an emoji, becomes a small frame with its
/// Unicode name in it.
final class Letters {

    private static final char PLACE = '\uFFFC';
    private static final FontRenderContext ANY = new FontRenderContext(null, true, true);

    private final Font font;

    Letters(Font font) {
        this.font = font;
    }

    AttributedString spell(String line) {
        var letters = new StringBuilder();
        var framed = new TreeMap<Integer, String>();
        line.codePoints().filter(letter -> !joins(letter)).forEach(letter -> {
            if (Character.isISOControl(letter)) {
                letters.append(' ');
            } else if (font.canDisplay(letter)) {
                letters.appendCodePoint(letter);
            } else {
                framed.put(letters.length(), name(letter));
                letters.append(PLACE);
            }
        });
        var text = new AttributedString(letters.isEmpty() ? " " : letters.toString());
        text.addAttribute(TextAttribute.FONT, font);
        framed.forEach((at, name) -> text.addAttribute(TextAttribute.CHAR_REPLACEMENT, frame(name), at, at + 1));
        return text;
    }

    /// Joiners, variation selectors and skin tones only change their neighbours.
    private static boolean joins(int letter) {
        return letter == 0x200D || (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0x1F3FB && letter <= 0x1F3FF);
    }

    private static String name(int letter) {
        var name = Character.getName(letter);
        return name == null ? Integer.toHexString(letter) : name.toLowerCase(Locale.ROOT);
    }

    private GraphicAttribute frame(String name) {
        var size = font.getSize2D();
        var small = font.deriveFont(size * 0.72f);
        var words = small.createGlyphVector(ANY, name);
        var width = words.getLogicalBounds().getWidth();
        Shape letters = words.getOutline();
        var border = new BasicStroke(Math.max(1, size * 0.06f))
                .createStrokedShape(new RoundRectangle2D.Double(
                        size * 0.1, -size * 0.8, width + size * 0.5, size * 0.98, size * 0.5, size * 0.5));
        var shape = new Area(border);
        shape.add(new Area(
                AffineTransform.getTranslateInstance(size * 0.35, -size * 0.08).createTransformedShape(letters)));
        return new ShapeGraphicAttribute(shape, GraphicAttribute.ROMAN_BASELINE, ShapeGraphicAttribute.FILL);
    }
}
