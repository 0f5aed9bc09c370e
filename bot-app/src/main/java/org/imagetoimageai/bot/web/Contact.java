package org.imagetoimageai.bot.web;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where people reach whoever runs this (P26); stands at the foot of every page.
@ConfigurationProperties("bot.contact")
record Contact(
        @DefaultValue("") String website, @DefaultValue("") String email) {

    Contact {
        website = website.strip();
        email = email.strip();
    }

    /// Whether the website can be a link. What an operator writes is shown in any case.
    public boolean isWebsiteAnAddress() {
        var address = website.toLowerCase(Locale.ROOT);
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
