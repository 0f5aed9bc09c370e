package org.imagetoimageai.bot.chat;

/// The start is refused because of a setting. The message is one sentence for the operator, names the setting, and
/// repeats no secret.
public final class SettingRefused extends RuntimeException {

    private final String setting;

    /// Says what the operator can do.
    ///
    /// @param setting  as in the configuration, e.g. `bot.telegram.token`
    /// @param sentence what is wrong and what to do
    public SettingRefused(String setting, String sentence) {
        super(sentence);
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
