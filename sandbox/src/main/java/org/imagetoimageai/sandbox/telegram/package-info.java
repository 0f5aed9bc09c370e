/// An emulator of the [Telegram Bot API](https://core.telegram.org/bots/api) on a loopback port: what a bot may call,
/// what it is answered, and what the person on the other side sees and does. It follows the published rules, never the
/// habits of the bot under test, and knows nothing of the product.
@NullMarked
package org.imagetoimageai.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
