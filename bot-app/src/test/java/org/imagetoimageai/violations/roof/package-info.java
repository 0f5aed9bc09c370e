/// Imported from below.
@ApplicationModule(allowedDependencies = {})
package org.imagetoimageai.violations.roof;

import org.springframework.modulith.ApplicationModule;
