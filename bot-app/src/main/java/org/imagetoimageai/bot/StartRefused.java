package org.imagetoimageai.bot;

import org.jspecify.annotations.Nullable;

/// The application refuses to start. The message is one sentence for the operator, beginning with the setting at fault.
final class StartRefused extends RuntimeException {

    StartRefused(String setting, String sentence) {
        this(setting, sentence, null);
    }

    StartRefused(String setting, String sentence, @Nullable Throwable cause) {
        super(setting + ": " + sentence, cause);
    }
}
