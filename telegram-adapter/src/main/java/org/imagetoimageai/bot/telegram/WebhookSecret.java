package org.imagetoimageai.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.imagetoimageai.bot.vault.Vault;

/// What proves that it is Telegram who calls.
final class WebhookSecret {

    private final String secret;

    /// The one of the settings, or else one that only we can make from the token: the same after every start.
    WebhookSecret(TelegramSettings settings, Vault vault) {
        this.secret = settings.webhookSecret().isEmpty()
                ? Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                vault.mac("telegram.webhook", settings.token().getBytes(UTF_8)))
                : settings.webhookSecret();
    }

    String words() {
        return secret;
    }

    /// In the same time whatever was given, its length included.
    boolean is(String given) {
        return MessageDigest.isEqual(digest(secret), digest(given));
    }

    private static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
