/// Documents with versions and dates, and receipts of who agreed to which. Receipts are only ever added.
@ApplicationModule(allowedDependencies = {"account"})
@NullMarked
package org.imagetoimageai.bot.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
