package org.imagetoimageai.bot.genai.google;

import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.ImageModel;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.PaintOrder.Wanted;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Remedy;

/// One of Google's models. A call is one HTTP request, whatever comes back.
final class GoogleImageModel implements ImageModel {

    static final String PROVIDER = "Google Gemini";

    private final GoogleClient client;
    private final ModelName name;
    private final Speaker speaker;

    GoogleImageModel(GoogleClient client, String model) {
        this.client = client;
        this.name = new ModelName(PROVIDER, model);
        this.speaker = new Speaker(client.access().service(), model);
    }

    @Override
    public ModelName name() {
        return name;
    }

    @Override
    public boolean offers(AspectRatio ratio) {
        return Ratios.of(name.model()).contains(ratio);
    }

    @Override
    public Painting paint(PaintOrder order) {
        if (order.wanted() == Wanted.PICTURE
                && order.frame().ratio().filter(ratio -> !offers(ratio)).isPresent()) {
            return new Broken(Remedy.ELSEWHERE, "RATIO_NOT_OFFERED");
        }
        return ask(order, Question.of(order, speaker), new OneRequest.Wait());
    }

    private Painting ask(PaintOrder order, Question question, OneRequest.Wait wait) {
        try {
            return Answer.sort(client.generate(name.model(), question, wait), order, speaker);
        } catch (ApiException e) {
            return Failure.sort(e, wait.asked(), question.continuesMemory());
        } catch (GenAiIOException e) {
            return Failure.sort(e);
        } catch (RejectedExecutionException e) {
            return new Busy(Optional.empty(), "CLOSED");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Busy(Optional.empty(), "INTERRUPTED");
        }
    }
}
