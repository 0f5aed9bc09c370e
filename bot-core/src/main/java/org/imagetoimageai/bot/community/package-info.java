/// A server, workspace or group: known once the product was added there, remembered as gone when it was removed.
@ApplicationModule(allowedDependencies = {"vault"})
@NullMarked
package org.imagetoimageai.bot.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
