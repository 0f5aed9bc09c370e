/// The Gemini API (Developer API) on one loopback port, as the Google GenAI SDKs call it: `generateContent` and the
/// model
/// list, with pictures computed from the prompt, every way of not giving one on demand, and a journal of the calls.
@NullMarked
package org.imagetoimageai.sandbox.gemini;

import org.jspecify.annotations.NullMarked;
