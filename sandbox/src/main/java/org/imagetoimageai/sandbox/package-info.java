/// Loopback emulators of what the product talks to, faithful to the published protocols, and the test database. Never
/// shipped.
@NullMarked
package org.imagetoimageai.sandbox;

import org.jspecify.annotations.NullMarked;
