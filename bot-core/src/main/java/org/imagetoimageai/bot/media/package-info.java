/// Bytes: what a picture is, renditions within a platform's limits, and the encrypted blob store.
@ApplicationModule(allowedDependencies = {"vault"})
@NullMarked
package org.imagetoimageai.bot.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
