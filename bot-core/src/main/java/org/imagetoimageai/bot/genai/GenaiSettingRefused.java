package org.imagetoimageai.bot.genai;

/// A setting with which no picture could ever be made. The message is one sentence for whoever starts the service; it
/// names the
/// setting and never holds the key. Spring wraps it in exceptions of its own: look for it among the causes.
public class GenaiSettingRefused extends RuntimeException {

    private final String setting;

    public GenaiSettingRefused(String setting, String sentence) {
        super(sentence, null, false, false);
        this.setting = setting;
    }

    /// The full name, e.g. `bot.genai.api-key`.
    public String setting() {
        return setting;
    }
}
