/// Who somebody is, whichever platform they write from; what they prefer; and the port through which personal data is
/// exported,
/// merged and erased.
@ApplicationModule(allowedDependencies = {"vault"})
@NullMarked
package org.imagetoimageai.bot.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
