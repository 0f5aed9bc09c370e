/// Return addresses, results sent part by part with every part recorded, retries, and button tokens that stay valid.
@ApplicationModule(
        allowedDependencies = {
            "chat",
            "account",
            "community",
            "credit",
            "generation",
            "gallery",
            "media",
            "job",
            "vault"
        })
@NullMarked
package org.imagetoimageai.bot.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
