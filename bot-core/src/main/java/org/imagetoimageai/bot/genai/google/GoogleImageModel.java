package org.imagetoimageai.bot.genai.google;

import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.imagetoimageai.bot.generation.ImageModel;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Busy;

/// One of Google's models. A call is one HTTP request, whatever comes back.
final class GoogleImageModel implements ImageModel {

    static final String PROVIDER = "Google Gemini";

    private final GoogleClient client;
    private final ModelName name;

    GoogleImageModel(GoogleClient client, String model) {
        this.client = client;
        this.name = new ModelName(PROVIDER, model);
    }

    @Override
    public ModelName name() {
        return name;
    }

    @Override
    public Painting paint(PaintOrder order) {
        try {
            return Answer.sort(client.generate(name.model(), order.prompt()), name);
        } catch (ApiException e) {
            return Failure.sort(e);
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
