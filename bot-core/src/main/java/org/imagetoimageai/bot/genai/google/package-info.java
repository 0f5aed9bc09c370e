/// What the Google GenAI SDK touches, and nothing else does. Its exceptions and types end here.
@NullMarked
package org.imagetoimageai.bot.genai.google;

import org.jspecify.annotations.NullMarked;
