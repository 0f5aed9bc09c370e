package org.imagetoimageai.bot.gallery;

import java.time.Instant;
import java.util.Optional;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.media.PictureOrigin;
import org.imagetoimageai.bot.vault.SealedText;

/// A picture in its owner's gallery, as the owner sees it.
public record GalleryPicture(PictureId id, BlobId blob, Source source, Making making, Visibility visibility) {

    public ModelName madeBy() {
        return making.by();
    }

    /// The words it was made from, none for an upload; never logged.
    public String prompt() {
        return making.prompt();
    }

    public RequestId request() {
        return source.request();
    }

    public PictureOrigin origin() {
        return source.origin();
    }

    public PlatformName platform() {
        return source.platform();
    }

    public Optional<PictureId> parent() {
        return making.parent();
    }

    /// See [Making#memory].
    public Optional<SealedText> memory() {
        return making.memory();
    }

    @Override
    public String toString() {
        return "picture " + id;
    }

    /// Where it came from.
    ///
    /// @param request the request it was made for, or came with
    public record Source(PictureOrigin origin, PlatformName platform, RequestId request, Instant since) {}

    /// How it was made.
    ///
    /// @param by     who made it; [#NOBODY] for an upload
    /// @param memory what its provider wants back for an edit, sealed as [Generations#MEMORY]
    /// @param action the id of the catalogue's action, where one was
    public record Making(
            ModelName by,
            String prompt,
            Optional<String> action,
            Optional<PictureId> parent,
            Optional<SealedText> memory) {

        /// No model made it.
        public static final ModelName NOBODY = new ModelName("", "");

        @Override
        public String toString() {
            return "[making]";
        }
    }
}
