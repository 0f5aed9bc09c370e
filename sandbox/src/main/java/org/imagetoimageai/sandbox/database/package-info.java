/// The test database: one embedded PostgreSQL per JVM, as many databases in it as the tests want, each a fast copy of a
/// template that is migrated once. Knows no migration tool and none of our modules.
@NullMarked
package org.imagetoimageai.sandbox.database;

import org.jspecify.annotations.NullMarked;
