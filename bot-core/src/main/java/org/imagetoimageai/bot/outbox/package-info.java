/// What we owe a person to say, written in the caller's transaction and sealed until it was delivered. Knows no chat:
/// whoever delivers hears of each letter.
@ApplicationModule(allowedDependencies = {"account", "job", "vault"})
@NullMarked
package org.imagetoimageai.bot.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
