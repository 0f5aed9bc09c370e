/// Finished pictures, their origin and lineage, and who may see them.
@ApplicationModule(allowedDependencies = {"account", "community", "generation", "job", "media", "vault"})
@NullMarked
package org.imagetoimageai.bot.gallery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
