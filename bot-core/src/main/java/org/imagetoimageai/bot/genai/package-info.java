/// Gemini through the Google GenAI SDK: one attempt per call, every kind of answer told apart.
@ApplicationModule(allowedDependencies = {"generation", "media"})
@NullMarked
package org.imagetoimageai.bot.genai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
