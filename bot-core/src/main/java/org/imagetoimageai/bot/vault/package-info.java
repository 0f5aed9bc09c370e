/// Keys. Seals and opens words and streams for an owner, hashes with a key, rotates, and destroys: what a
/// destroyed key sealed can never be read again.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.imagetoimageai.bot.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
