package org.imagetoimageai.bot.telegram;

import java.time.Clock;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.PlatformEvents;
import org.imagetoimageai.bot.inbound.Inbox;
import org.imagetoimageai.bot.job.Jobs;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/// Puts the adapter together, if there is a token.
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramConfiguration.HasToken.class)
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {

    @Bean
    BotApi telegramApi(TelegramSettings settings) {
        return new BotApi(settings.checked());
    }

    /// Asks early, so that nothing has started yet when Telegram does not know the token.
    @Bean(initMethod = "learn")
    BotIdentity telegramIdentity(BotApi api) {
        return new BotIdentity(api);
    }

    @Bean
    TelegramMenu telegramMenu(BotApi api, Phrasebook phrasebook, Clock clock) {
        return new TelegramMenu(api, phrasebook, clock);
    }

    @Bean
    TelegramSender telegramSender(BotApi api, TelegramSettings settings, Clock clock) {
        return new TelegramSender(api, new TelegramPacing(clock, settings.messagesPerSecond()));
    }

    @Bean
    TelegramPlatform telegramPlatform(TelegramSender sender, TelegramMenu menu, Phrasebook phrasebook) {
        return new TelegramPlatform(sender, menu, new TelegramKeyboard(phrasebook), phrasebook);
    }

    @Bean
    TelegramReplies telegramReplies(TelegramSender sender, CommandDispatcher dispatcher, Phrasebook phrasebook) {
        return new TelegramReplies(sender, dispatcher, phrasebook, new TelegramKeyboard(phrasebook));
    }

    @Bean
    UpdateStore.Seal telegramSeal(Vault vault, Clock clock) {
        return new UpdateStore.Seal(vault, clock);
    }

    @Bean
    UpdateStore telegramUpdateStore(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Inbox inbox,
            Jobs jobs,
            UpdateStore.Seal seal) {
        return new UpdateStore(database, new TransactionTemplate(transactions), inbox, jobs, seal);
    }

    @Bean
    TelegramUpdates.Core telegramCore(CommandDispatcher dispatcher, PlatformEvents events) {
        return new TelegramUpdates.Core(dispatcher, events);
    }

    @Bean
    TelegramUpdates telegramUpdates(
            UpdateStore store, BotIdentity identity, TelegramUpdates.Core core, TelegramReplies replies, Clock clock) {
        return new TelegramUpdates(store, identity, core, replies, clock);
    }

    @Bean
    TelegramPolling telegramPolling(BotApi api, UpdateStore store, BotIdentity identity, TelegramMenu menu) {
        return new TelegramPolling(new UpdateSource(api), store, identity, menu);
    }

    @Bean
    TelegramForgetting telegramForgetting(Inbox inbox) {
        return new TelegramForgetting(inbox);
    }

    /// A blank token is none: a file of settings may leave it empty.
    static final class HasToken implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty(TelegramSettings.TOKEN));
        }
    }
}
