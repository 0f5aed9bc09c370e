package org.imagetoimageai.sandbox.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the platform itself recognises in a text: commands, mentions, hashtags, addresses, see
/// [MessageEntity](https://core.telegram.org/bots/api#messageentity).
final class Links {
    private static final Pattern URL = Pattern.compile(
            "(?i)(?:https?|tg|tonsite)://[^\\s<>\"]+|(?:[\\p{L}0-9-]+\\.)+\\p{L}{2,}(?:[/:?#][^\\s<>\"]*)?");
    private static final Pattern MENTION = Pattern.compile("tg://user\\?id=(\\d{1,18})");
    private static final List<Recogniser> RECOGNISERS = List.of(
            new Recogniser("bot_command", "(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/<>@])"),
            new Recogniser("email", "(?<![\\w.+-])[\\w.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"),
            new Recogniser("url", "(?i)(?<![\\w@])https?://[^\\s<>\"]+[^\\s<>\".,:;!?')\\]]"),
            new Recogniser(
                    "url",
                    "(?i)(?<![\\w@./-])(?:[a-z0-9-]+\\.)+(?:com|org|net|io|me|dev|ai|id|app)(?![\\w@])(?:/[^\\s<>\"]*[^\\s<>\".,:;!?')\\]])?"),
            new Recogniser("mention", "(?<![\\w@])@[A-Za-z0-9_]{4,32}(?!\\w)"),
            new Recogniser("hashtag", "(?<![\\p{L}\\w&])#(?=\\w*\\p{L})[\\p{L}\\w]{1,256}"));

    private Links() {}

    static List<MessageEntity> recognised(String text) {
        var found = new ArrayList<MessageEntity>();
        for (var recogniser : RECOGNISERS) {
            var matcher = recogniser.pattern().matcher(text);
            while (matcher.find()) {
                var entity = MessageEntity.of(recogniser.type(), matcher.start(), matcher.end() - matcher.start());
                if (found.stream().noneMatch(entity::overlaps)) {
                    found.add(entity);
                }
            }
        }
        return found;
    }

    static boolean isUrl(String text) {
        return URL.matcher(text.trim()).matches();
    }

    static String normal(String url) {
        var trimmed = url.trim();
        var full = trimmed.contains("://") ? trimmed : "http://" + trimmed;
        var authority = full.indexOf("://") + 3;
        return full.substring(0, authority).toLowerCase(Locale.ROOT)
                + full.substring(authority)
                + (full.indexOf('/', authority) < 0 && full.startsWith("http") && !full.contains("?") ? "/" : "");
    }

    /// What a text that points there is; nothing when it points nowhere.
    static Optional<MessageEntity> linked(String href, int offset, int length) {
        var user = mentionedUser(href);
        if (user != null) {
            return Optional.of(new MessageEntity("text_mention", offset, length, null, null, user));
        }
        return isUrl(href)
                ? Optional.of(new MessageEntity("text_link", offset, length, normal(href), null, null))
                : Optional.empty();
    }

    private static @Nullable Long mentionedUser(String href) {
        var matcher = MENTION.matcher(href);
        return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }

    private record Recogniser(String type, Pattern pattern) {
        Recogniser(String type, String pattern) {
            this(type, Pattern.compile(pattern));
        }
    }
}
