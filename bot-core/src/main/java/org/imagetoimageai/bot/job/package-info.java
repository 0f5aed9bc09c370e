/// Durable work on PostgreSQL. A job commits with its caller and starts right after that commit; a killed process loses
/// none.
/// Knows no feature.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.imagetoimageai.bot.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
