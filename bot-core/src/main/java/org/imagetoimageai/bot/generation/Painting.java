package org.imagetoimageai.bot.generation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// What a model answered, already sorted into what is worth another try and what is not. Reasons are for the log; they
/// hold none of the person's words.
public sealed interface Painting {

    /// A picture, exactly as the model returned it.
    final class Painted implements Painting {

        private final byte[] picture;
        private final ModelName by;
        private final Optional<Memory> memory;

        public Painted(byte[] picture, ModelName by) {
            this(picture, by, Optional.empty());
        }

        public Painted(byte[] picture, ModelName by, Optional<Memory> memory) {
            this.picture = picture.clone();
            this.by = by;
            this.memory = memory;
        }

        public byte[] picture() {
            return picture.clone();
        }

        /// The model that made it, as the provider named it in the answer.
        public ModelName by() {
            return by;
        }

        /// What an edit of this picture hands back, see [PaintOrder.Continuation]. Holds the person's words: seal it.
        public Optional<Memory> memory() {
            return memory;
        }

        @Override
        public String toString() {
            return "Painted[" + picture.length + " bytes, " + by + ", " + Arrays.hashCode(picture) + "]";
        }
    }

    /// Words about pictures, as [PaintOrder.Wanted#WORDS] asks for; never blank.
    record Worded(String words, ModelName by) implements Painting {

        @Override
        public String toString() {
            return "Worded[" + words.length() + " characters, " + by + "]";
        }
    }

    /// The model will not make this picture. Never worth another try, here or elsewhere.
    record Declined(Ground ground, String reason) implements Painting {}

    /// Not now: too much to do, or out of reach. Another candidate of [ImageModels] may be tried at once.
    ///
    /// @param after what the provider asked to wait, where it did
    record Busy(Optional<Duration> after, String reason) implements Painting {}

    /// The request or the answer makes no sense, e.g. an unknown model, a refused key, bytes that are no picture.
    record Broken(Remedy remedy, String reason) implements Painting {}

    /// What may help where something is broken.
    enum Remedy {
        /// Nothing: the request is wrong, and stays wrong.
        NONE,
        /// The same again: the answer was damaged.
        AGAIN,
        /// The same again without [PaintOrder#continued]'s memory, at once: the provider does not want to be reminded
        /// of it.
        /// [ImageModels#paint] does that.
        FORGETTING,
        /// Another candidate of [ImageModels], at once: this model is retired, this key refused. The same again is no
        /// use.
        ELSEWHERE
    }

    /// Why a model declined, as far as a person can be told.
    enum Ground {
        /// The prompt was judged unsafe or not allowed.
        PROMPT,
        /// The picture that came out was judged unsafe or not allowed.
        PICTURE,
        /// It would have been too close to an existing work.
        RECITATION,
        /// The model answered in words instead of a picture, or with nothing, and gave no other ground.
        NO_PICTURE
    }
}
