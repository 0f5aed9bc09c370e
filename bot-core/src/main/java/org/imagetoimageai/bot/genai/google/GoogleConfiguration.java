package org.imagetoimageai.bot.genai.google;

import org.imagetoimageai.bot.genai.GenaiSettings;
import org.imagetoimageai.bot.generation.ImageModel;
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
