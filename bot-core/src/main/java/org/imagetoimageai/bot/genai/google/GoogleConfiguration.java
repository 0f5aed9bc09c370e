package org.imagetoimageai.bot.genai.google;

import java.time.Clock;
import java.util.stream.Stream;
import org.imagetoimageai.bot.genai.GenaiSettings;
import org.imagetoimageai.bot.generation.ImageModels;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Google's models, where there is a key or a project for them.
@Configuration(proxyBeanMethods = false)
@Conditional(GoogleConfiguration.AccessGiven.class)
@EnableConfigurationProperties(GenaiSettings.class)
class GoogleConfiguration {

    @Bean
    GoogleClients googleClients(GenaiSettings settings) {
        return GoogleClients.open(settings);
    }

    @Bean
    ImageModels imageModels(GoogleClients clients, GenaiSettings settings, Clock clock) {
        return new GoogleModels(clients, settings.models(), clock);
    }

    @Bean
    ModelProbe modelProbe(GoogleClients clients, GenaiSettings settings) {
        return new ModelProbe(clients, settings.models());
    }

    /// An empty key, as `docker-compose` passes on a variable nobody set, is no key.
    static final class AccessGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Stream.of("bot.genai.api-key", "bot.genai.api-key[0]", "bot.genai.vertex.project")
                    .anyMatch(
                            name -> StringUtils.hasText(context.getEnvironment().getProperty(name)));
        }
    }
}
