package org.imagetoimageai.bot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The application refuses to start. The message is for the operator: a sentence for each thing that is wrong,
/// beginning with the setting at fault.
final class StartRefused extends RuntimeException {

    StartRefused(List<String> sentences) {
        super(String.join("\n", sentences));
    }

    StartRefused(String setting, String sentence) {
        this(setting, sentence, null);
    }

    StartRefused(String setting, String sentence, @Nullable Throwable cause) {
        super(setting + ": " + sentence, cause);
    }
}
