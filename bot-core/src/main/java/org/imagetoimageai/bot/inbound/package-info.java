/// What comes from outside is taken once: a durable inbox remembers every delivery id of a source.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.imagetoimageai.bot.inbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
