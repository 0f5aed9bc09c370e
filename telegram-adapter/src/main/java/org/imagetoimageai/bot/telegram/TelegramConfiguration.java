package org.imagetoimageai.bot.telegram;

import java.time.Clock;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.PlatformEvents;
import org.imagetoimageai.bot.inbound.Inbox;
import org.imagetoimageai.bot.job.Jobs;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
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

    /// The product is asked for when something happens: it may need this platform itself.
    @Bean
    TelegramCalls telegramCalls(TelegramSettings settings, Clock clock, ObjectProvider<PlatformEvents> events) {
        return new TelegramCalls(new TelegramPacing(clock, settings.messagesPerSecond()), events::getObject);
    }

    @Bean
    TelegramSender telegramSender(BotApi api, TelegramCalls calls) {
        return new TelegramSender(api, calls);
    }

    @Bean
    TelegramEditor telegramEditor(BotApi api, TelegramCalls calls) {
        return new TelegramEditor(api, calls);
    }

    @Bean
    TelegramPlatform.Questions telegramQuestions(BotApi api) {
        return new TelegramPlatform.Questions(new TelegramFiles(api), new TelegramPlaces(api));
    }

    @Bean
    TelegramPlatform telegramPlatform(
            TelegramSender sender,
            TelegramEditor editor,
            TelegramPlatform.Questions questions,
            TelegramMenu menu,
            Phrasebook phrasebook) {
        return new TelegramPlatform(sender, editor, questions, menu, phrasebook);
    }

    @Bean
    TelegramReplies telegramReplies(
            TelegramSender sender,
            TelegramEditor editor,
            CommandDispatcher dispatcher,
            Phrasebook phrasebook,
            BotIdentity identity) {
        var direct = new PrivateReplies(sender, editor, dispatcher, phrasebook);
        return new TelegramReplies(sender, direct, new NeutralLines(sender, phrasebook, identity), phrasebook);
    }

    @Bean
    UpdateStore.Seal telegramSeal(Vault vault, Clock clock) {
        return new UpdateStore.Seal(vault, clock, new Hearing(clock));
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
    TelegramUpdates.Core telegramCore(
            CommandDispatcher dispatcher, PlatformEvents events, TelegramPlatform.Questions questions) {
        return new TelegramUpdates.Core(dispatcher, events, new PlaceFinder(questions.places()));
    }

    @Bean
    TelegramUpdates telegramUpdates(
            UpdateStore store, BotIdentity identity, TelegramUpdates.Core core, TelegramReplies replies, Clock clock) {
        return new TelegramUpdates(store, identity, core, replies, clock);
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
