package org.imagetoimageai.bot.command;

import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where people reach whoever runs this (P26).
@ConfigurationProperties("bot.contact")
record Contact(
        @DefaultValue("") String website, @DefaultValue("") String email) {

    Contact {
        if (website.isBlank() && email.isBlank()) {
            LoggerFactory.getLogger(Contact.class)
                    .warn("People cannot reach you: set bot.contact.email and bot.contact.website");
        }
    }

    boolean isMissing() {
        return website.isBlank() && email.isBlank();
    }
}
