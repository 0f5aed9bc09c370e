package org.imagetoimageai.bot.genai.google;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;

/// Where the provider is.
final class Endpoint {

    /// Said to the SDK even when it is its own default: environment variables of the SDK would change that default.
    private static final String GOOGLE = "https://generativelanguage.googleapis.com";

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[(0*:)*:?0*1]");

    private Endpoint() {}

    static String of(String setting) {
        return given(setting).orElse(GOOGLE);
    }

    /// Another address than Google's, where one is set.
    static Optional<String> given(String setting) {
        var url = setting.strip();
        return url.isEmpty() ? Optional.empty() : Optional.of(checked(url));
    }

    /// Whether it is this machine, where nobody asks for a login.
    static boolean isLoopback(String url) {
        return LOOPBACK.matcher(host(parsed(url))).matches();
    }

    private static String checked(String url) {
        var uri = parsed(url);
        var host = host(uri);
        if (host.isEmpty() || uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getFragment() != null) {
            throw malformed();
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
            throw refused("is plain HTTP to another machine, which would send the key in the clear");
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw malformed();
        }
        return url;
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static URI parsed(String url) {
        try {
            var uri = new URI(url);
            if (uri.getScheme() == null) {
                throw malformed();
            }
            return uri;
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static GenaiSettingRefused malformed() {
        return refused("is not an address like https://example.com");
    }

    private static GenaiSettingRefused refused(String why) {
        return new GenaiSettingRefused(
                "bot.genai.base-url",
                "bot.genai.base-url " + why + ": give an https address, or none for Google's own.");
    }
}
