/// Who touched whose data, when and why: written in the same transaction, never changed, never deleted (P12).
@ApplicationModule(allowedDependencies = {"account"})
@NullMarked
package org.imagetoimageai.bot.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
