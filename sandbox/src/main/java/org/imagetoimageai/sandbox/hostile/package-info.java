/// Files that mean harm, and the means to make more of them.
@NullMarked
package org.imagetoimageai.sandbox.hostile;

import org.jspecify.annotations.NullMarked;
