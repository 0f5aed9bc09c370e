/// Reports of pictures that others see, and what operators decide: dismissed, or taken down everywhere. Owners never
/// hear who reported.
@ApplicationModule(allowedDependencies = {"account", "generation", "gallery", "audit", "outbox", "vault"})
@NullMarked
package org.imagetoimageai.bot.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
