/// The page of the sandbox: what the people in the chats see and do, in a browser, and the HTTP API behind it.
@NullMarked
package org.imagetoimageai.sandbox.page;

import org.jspecify.annotations.NullMarked;
