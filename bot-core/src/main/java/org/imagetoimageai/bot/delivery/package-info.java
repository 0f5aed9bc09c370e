/// Where results go and who may see them there; sending part by part, with every part recorded; which message shows
/// which picture, until it is withdrawn; letters from the outbox; and button tokens that stay valid.
@ApplicationModule(
        allowedDependencies = {
            "chat",
            "account",
            "community",
            "credit",
            "generation",
            "gallery",
            "media",
            "outbox",
            "job",
            "vault"
        })
@NullMarked
package org.imagetoimageai.bot.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
