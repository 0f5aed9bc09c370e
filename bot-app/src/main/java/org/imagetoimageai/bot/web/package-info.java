/// Pages for browsers: the texts that people agree to. They need no script and set no cookie.
@ApplicationModule(allowedDependencies = {"consent"})
@NullMarked
package org.imagetoimageai.bot.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
