/// A request for pictures and its life, from the moment it is committed to exactly one outcome.
@ApplicationModule(allowedDependencies = {"account", "community", "consent", "credit", "media", "job", "vault"})
@NullMarked
package org.imagetoimageai.bot.generation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
