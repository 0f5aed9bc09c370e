/// The vocabulary of a conversation and the ports between the product and a chat platform: what a person said, what we
/// answer,
/// where a thing is delivered. Knows no platform and no feature.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.imagetoimageai.bot.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
