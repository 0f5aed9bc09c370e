/// Pictures computed from words, for the emulated model: the nouns it knows become shapes in a scene, the rest of the
/// prompt decides palette and composition. The same words always give the same picture.
@NullMarked
package org.imagetoimageai.sandbox.painting;

import org.jspecify.annotations.NullMarked;
