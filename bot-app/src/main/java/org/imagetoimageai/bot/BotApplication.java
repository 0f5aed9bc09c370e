package org.imagetoimageai.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the whole product: one process, every role.
@SpringBootApplication
public class BotApplication {

    public static void main(String... args) {
        SpringApplication.run(BotApplication.class, args);
    }
}
