package org.imagetoimageai.bot.telegram;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.chat.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where and as whom the bot is on Telegram.
///
/// @param token             from @BotFather; without one the adapter is off
/// @param apiUrl            the Bot API server
/// @param mode              `polling`: the bot asks for updates; `webhook`: Telegram brings them
/// @param messagesPerSecond over all chats; Telegram takes
///                          [about 30](https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)
/// @param webhookSecret     what proves that Telegram calls; without one it is made from the token
@ConfigurationProperties("bot.telegram")
record TelegramSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://api.telegram.org") String apiUrl,
        @DefaultValue("polling") String mode,
        @DefaultValue("28") int messagesPerSecond,
        @DefaultValue("") String webhookSecret) {

    static final String TOKEN = "bot.telegram.token";
    static final String MODE = "bot.telegram.mode";
    static final String POLLING = "polling";
    static final String WEBHOOK = "webhook";
    static final String WEBHOOK_SECRET = "bot.telegram.webhook-secret";

    /// [Telegram's alphabet](https://core.telegram.org/bots/api#setwebhook), and long enough not to be guessed.
    private static final Pattern SECRET_SHAPE = Pattern.compile("[A-Za-z0-9_-]{16,256}");

    private static final Pattern TOKEN_SHAPE = Pattern.compile("\\d+:[A-Za-z0-9_-]{30,}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Map<String, Integer> PORTS = Map.of("https", 443, "http", 80);

    /// The settings, if the bot may start with them.
    ///
    /// @throws SettingRefused else
    TelegramSettings checked() {
        if (!TOKEN_SHAPE.matcher(token).matches()) {
            throw new SettingRefused(
                    TOKEN,
                    TOKEN + " is not a bot token: it has to look like 123456789:AA… as @BotFather gives it, with"
                            + " nothing before or after.");
        }
        if (!mode.equals(POLLING) && !mode.equals(WEBHOOK)) {
            throw new SettingRefused(MODE, MODE + " can only be polling or webhook, not " + mode + ".");
        }
        if (!webhookSecret.isEmpty() && !SECRET_SHAPE.matcher(webhookSecret).matches()) {
            throw new SettingRefused(
                    WEBHOOK_SECRET,
                    WEBHOOK_SECRET + " has to be 16 to 256 of the letters A-Z and a-z, digits, _ and -; leave it out"
                            + " and one is made.");
        }
        if (messagesPerSecond < 1) {
            throw new SettingRefused(
                    "bot.telegram.messages-per-second",
                    "bot.telegram.messages-per-second must be at least 1, not " + messagesPerSecond + ".");
        }
        address();
        return this;
    }

    /// The server's address, with its port.
    ApiAddress address() {
        var url = parsed();
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        var host = url.getHost();
        var port = PORTS.get(scheme);
        if (host == null || port == null || !isBare(url)) {
            throw wrongAddress(
                    "must be the address of a Bot API server such as https://api.telegram.org, without a" + " path");
        }
        if (scheme.equals("http") && !isLoopback(host)) {
            throw wrongAddress("must begin with https://, since the token and people's words travel over it; plain"
                    + " http:// is taken for this machine only");
        }
        return new ApiAddress(scheme, host, url.getPort() < 0 ? port : url.getPort());
    }

    /// Whether plain `http` to this host stays on this machine.
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    private URI parsed() {
        try {
            return URI.create(apiUrl.strip());
        } catch (IllegalArgumentException _) {
            throw wrongAddress("is not an address");
        }
    }

    private static boolean isBare(URI url) {
        var path = url.getPath();
        return (path.isEmpty() || path.equals("/"))
                && url.getQuery() == null
                && url.getFragment() == null
                && url.getUserInfo() == null;
    }

    private static SettingRefused wrongAddress(String why) {
        return new SettingRefused("bot.telegram.api-url", "bot.telegram.api-url " + why + ".");
    }

    @Override
    public String toString() {
        return "[telegram settings]";
    }

    /// Where the Bot API answers.
    record ApiAddress(String scheme, String host, int port) {}
}
