/// The contract that the tests of every chat adapter implement. Never shipped.
@NullMarked
package org.imagetoimageai.contract;

import org.jspecify.annotations.NullMarked;
