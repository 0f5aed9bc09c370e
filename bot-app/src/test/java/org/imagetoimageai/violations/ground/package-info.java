/// May import nothing, and does.
@ApplicationModule(allowedDependencies = {})
package org.imagetoimageai.violations.ground;

import org.springframework.modulith.ApplicationModule;
