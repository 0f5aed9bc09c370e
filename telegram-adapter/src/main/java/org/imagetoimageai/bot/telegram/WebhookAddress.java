package org.imagetoimageai.bot.telegram;

import java.net.URI;
import java.util.Locale;
import org.imagetoimageai.bot.chat.SettingRefused;

/// Where Telegram brings updates to.
record WebhookAddress(String url) {

    static final String SETTING = "bot.web.public-url";

    /// Below the public address.
    static final String PATH = "/telegram/webhook";

    /// @throws SettingRefused when Telegram, or somebody who listens, could not be kept apart there
    static WebhookAddress below(String publicUrl) {
        if (publicUrl.isBlank()) {
            throw refused("has to name the https:// address at which Telegram reaches the bot, since "
                    + TelegramSettings.MODE + " is webhook");
        }
        var url = parsed(publicUrl.strip());
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (url.getHost() == null
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || url.getRawUserInfo() != null
                || !(scheme.equals("https") || scheme.equals("http"))) {
            throw refused("must be an address such as https://bot.example.org");
        }
        if (scheme.equals("http") && !TelegramSettings.isLoopback(url.getHost())) {
            throw refused("must begin with https://, since people's words and pictures travel over it; plain http:// is"
                    + " taken for this machine only");
        }
        return new WebhookAddress(url.toString().replaceAll("/+$", "") + PATH);
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException _) {
            throw refused("is not an address");
        }
    }

    private static SettingRefused refused(String why) {
        return new SettingRefused(SETTING, SETTING + " " + why + ".");
    }
}
