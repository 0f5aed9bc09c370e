/// What storage tests share: modules on a migrated database of their own, a clock that is moved by hand, many callers
/// at
/// once.
@NullMarked
package org.imagetoimageai.bot.testing;

import org.jspecify.annotations.NullMarked;
