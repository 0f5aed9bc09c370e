package org.imagetoimageai.bot.telegram;

import org.imagetoimageai.bot.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// How updates come in: asked for, or brought.
@Configuration(proxyBeanMethods = false)
class TelegramIntakeConfiguration {

    /// The bot asks.
    @Configuration(proxyBeanMethods = false)
    @Conditional(TelegramConfiguration.HasToken.class)
    @ConditionalOnProperty(name = TelegramSettings.MODE, havingValue = TelegramSettings.POLLING, matchIfMissing = true)
    static class Polling {

        @Bean
        TelegramPolling telegramPolling(BotApi api, UpdateStore store, BotIdentity identity, TelegramMenu menu) {
            return new TelegramPolling(new UpdateSource(api), store, identity, menu);
        }
    }

    /// Telegram brings them.
    @Configuration(proxyBeanMethods = false)
    @Conditional(TelegramConfiguration.HasToken.class)
    @ConditionalOnProperty(name = TelegramSettings.MODE, havingValue = TelegramSettings.WEBHOOK)
    static class Webhook {

        @Bean
        TelegramWebhook.Target telegramWebhookTarget(
                TelegramSettings settings, Vault vault, @Value("${" + WebhookAddress.SETTING + ":}") String publicUrl) {
            return new TelegramWebhook.Target(WebhookAddress.below(publicUrl), new WebhookSecret(settings, vault));
        }

        @Bean
        RouterFunction<ServerResponse> telegramWebhookRoute(UpdateStore store, TelegramWebhook.Target target) {
            return RouterFunctions.route()
                    .POST(WebhookAddress.PATH, new WebhookIntake(store, target.secret())::take)
                    .build();
        }

        @Bean
        TelegramWebhook telegramWebhook(
                BotApi api, BotIdentity identity, TelegramMenu menu, TelegramWebhook.Target target, UpdateStore store) {
            return new TelegramWebhook(api, identity, menu, target, store.hearing());
        }
    }
}
