/// The application: `main`, configuration and wiring.
@NullMarked
package org.imagetoimageai.bot;

import org.jspecify.annotations.NullMarked;
