package org.imagetoimageai.bot.telegram;

import java.util.Optional;
import org.imagetoimageai.bot.chat.SettingRefused;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.imagetoimageai.bot.telegram.Called.Lost;
import org.imagetoimageai.bot.telegram.Called.NotSent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/// Who the bot is. Telegram knows, once it can be reached.
final class BotIdentity {

    private static final Logger log = LoggerFactory.getLogger(BotIdentity.class);

    private final BotApi api;
    private volatile @Nullable Me me;

    BotIdentity(BotApi api) {
        this.api = api;
    }

    Optional<Me> me() {
        return Optional.ofNullable(me);
    }

    /// Asks Telegram, unless it is known. That Telegram is out of reach is no fault of ours: ask again later.
    ///
    /// @throws SettingRefused when Telegram does not know the token
    void learn() {
        if (me != null) {
            return;
        }
        switch (api.call(new GetMe())) {
            case Done<User> done -> me = Me.of(done.result());
            // 404 is what a token of an impossible shape gets.
            case Denied<User> denied
            when denied.code() == 401 || denied.code() == 404 ->
                throw new SettingRefused(
                        TelegramSettings.TOKEN,
                        "Telegram does not know the token in " + TelegramSettings.TOKEN
                                + "; @BotFather shows the current one.");
            case Denied<User> denied -> log.warn("Telegram does not say who the bot is: {}", Outcomes.reason(denied));
            case NotSent<User> unsent -> log.warn("Telegram cannot be reached ({}); trying on", unsent.reason());
            case Lost<User> lost -> log.warn("Telegram does not answer ({}); trying on", lost.reason());
        }
    }

    /// The bot's account.
    ///
    /// @param username without the @
    record Me(long id, String username) {

        static Me of(User bot) {
            return new Me(bot.getId(), bot.getUserName());
        }

        /// Opens the private chat.
        String link() {
            return "https://t.me/" + username;
        }

        /// Opens it with a button that lets the bot write there, see
        /// [deep linking](https://core.telegram.org/bots/features#deep-linking).
        String invitation() {
            return link() + "?start=hello";
        }
    }
}
