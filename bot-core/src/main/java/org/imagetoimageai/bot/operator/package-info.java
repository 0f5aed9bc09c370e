/// Who runs this, what they hear of, and what they may do; each act is recorded.
@ApplicationModule(allowedDependencies = {"account", "generation", "moderation", "outbox", "vault"})
@NullMarked
package org.imagetoimageai.bot.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
