package org.imagetoimageai.bot.core;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.ImageModel;
import org.imagetoimageai.bot.generation.ImageModels;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.ModelTier;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.Painting;

/// Answers as a test says; a small picture unless told otherwise.
final class ScriptedModel implements ImageModel, ImageModels {

    static final ModelName NAME = new ModelName("Google Gemini", "model-for-tests");

    private final List<String> prompts = new CopyOnWriteArrayList<>();
    private final List<PaintOrder> orders = new CopyOnWriteArrayList<>();
    private final AtomicReference<Function<PaintOrder, Painting>> script = new AtomicReference<>(order -> painted());
    private final AtomicReference<Set<AspectRatio>> lacking = new AtomicReference<>(Set.of());

    static Painting painted() {
        return new Painting.Painted(png(16, 16), NAME);
    }

    static byte[] png(int width, int height) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answers(Function<PaintOrder, Painting> with) {
        script.set(with);
    }

    /// From now on, by the better model of the two tiers.
    void makesNo(AspectRatio... ratios) {
        lacking.set(Set.of(ratios));
    }

    void paints() {
        script.set(order -> painted());
        lacking.set(Set.of());
    }

    PaintOrder lastOrder() {
        return orders.getLast();
    }

    List<String> prompts() {
        return List.copyOf(prompts);
    }

    @Override
    public List<ImageModel> candidates(ModelTier tier) {
        return switch (tier) {
            case FAST -> List.of(this);
            case PRO -> List.of(new Pro());
        };
    }

    @Override
    public ModelName name() {
        return NAME;
    }

    @Override
    public Painting paint(PaintOrder order) {
        orders.add(order);
        prompts.add(order.prompt());
        return script.get().apply(order);
    }

    private final class Pro implements ImageModel {

        @Override
        public ModelName name() {
            return NAME;
        }

        @Override
        public Painting paint(PaintOrder order) {
            return ScriptedModel.this.paint(order);
        }

        @Override
        public boolean offers(AspectRatio ratio) {
            return !lacking.get().contains(ratio);
        }
    }
}
