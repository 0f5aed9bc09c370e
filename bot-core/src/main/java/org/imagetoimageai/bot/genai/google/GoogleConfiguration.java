package org.imagetoimageai.bot.genai.google;

import java.util.List;
import org.imagetoimageai.bot.genai.GenaiSettings;
import org.imagetoimageai.bot.generation.ImageModel;
import org.imagetoimageai.bot.generation.ImageModels;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Google's models, where there is a key for them.
@Configuration(proxyBeanMethods = false)
@Conditional(GoogleConfiguration.KeyGiven.class)
@EnableConfigurationProperties(GenaiSettings.class)
class GoogleConfiguration {

    @Bean
    GoogleClient googleClient(GenaiSettings settings) {
        return GoogleClient.open(settings);
    }

    @Bean
    ImageModel imageModel(GoogleClient client, GenaiSettings settings) {
        return new GoogleImageModel(client, settings.models().fast());
    }

    @Bean
    ImageModels imageModels(GoogleClient client, GenaiSettings settings) {
        var fast = List.<ImageModel>of(
                new GoogleImageModel(client, settings.models().fast()));
        var pro = List.<ImageModel>of(
                new GoogleImageModel(client, settings.models().pro()));
        return tier -> switch (tier) {
            case FAST -> fast;
            case PRO -> pro;
        };
    }

    @Bean
    ModelProbe modelProbe(GoogleClient client, GenaiSettings settings) {
        return new ModelProbe(client, settings.models());
    }

    /// An empty key, as `docker-compose` passes on a variable nobody set, is no key.
    static final class KeyGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("bot.genai.api-key"));
        }
    }
}
