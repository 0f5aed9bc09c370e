/// What a person can ask for: one small class per command, and the dispatcher that answers every call exactly once.
@ApplicationModule(
        allowedDependencies = {
            "chat",
            "delivery",
            "generation",
            "gallery",
            "moderation",
            "operator",
            "credit",
            "consent",
            "account",
            "community",
            "media",
            "job",
            "vault"
        })
@NullMarked
package org.imagetoimageai.bot.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
