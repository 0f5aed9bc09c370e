package org.imagetoimageai.bot;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// Starts the whole product: one process, every role.
@SpringBootApplication
@ConfigurationPropertiesScan
public class BotApplication {

    public static void main(String... args) {
        SpringApplication.run(BotApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
