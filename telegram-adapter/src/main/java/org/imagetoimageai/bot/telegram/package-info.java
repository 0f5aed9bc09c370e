/// Telegram in and out: updates become invocations, replies and deliveries become messages. Nothing here is public.
@ApplicationModule(allowedDependencies = {"chat", "inbound", "job", "vault"})
@NullMarked
package org.imagetoimageai.bot.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
