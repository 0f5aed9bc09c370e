package org.imagetoimageai.bot.chat;

import java.nio.charset.StandardCharsets;

/// A button under a message. The token means something only to the core and stays valid across restarts.
///
/// @param token opaque, 1 to 64 bytes, which every platform takes
///              ([Telegram](https://core.telegram.org/bots/api#inlinekeyboardbutton) takes the least)
public record Button(Text label, String token) {

    public static final int LONGEST_TOKEN = 64;

    public Button {
        var length = token.getBytes(StandardCharsets.UTF_8).length;
        if (length < 1 || length > LONGEST_TOKEN) {
            throw new IllegalArgumentException("A button's token has 1 to 64 bytes, not " + length);
        }
    }
}
