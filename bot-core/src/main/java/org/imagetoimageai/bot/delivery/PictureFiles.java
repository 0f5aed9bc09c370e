package org.imagetoimageai.bot.delivery;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Capabilities;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Picture;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.media.PictureBytes;
import org.imagetoimageai.bot.media.PictureLimits;
import org.imagetoimageai.bot.media.Rendition;
import org.imagetoimageai.bot.media.Renditions;
import org.springframework.stereotype.Component;

/// The bytes of a picture as a platform takes them.
@Component
class PictureFiles {

    /// A file has no limit of its own but its size.
    private static final int ANY = Integer.MAX_VALUE;

    private static final int LONGEST_SMALL_SIDE = 1_280;
    private static final long SMALL_BYTES = 2_000_000;

    /// Letters of an id that tell one person's pictures apart in a folder of downloads.
    private static final int SHORT = 8;

    private final BlobStore blobs;
    private final Renditions renditions;

    PictureFiles(BlobStore blobs, Renditions renditions) {
        this.blobs = blobs;
        this.renditions = renditions;
    }

    /// The picture shown in the chat; as a file where no rendition can be shown.
    Content shown(GalleryPicture picture, Capabilities limits, Text caption, List<Button> under) {
        var original = read(picture);
        var inChat = new PictureLimits(limits.pictureBytes(), limits.pictureWidthPlusHeight(), limits.pictureRatio());
        return switch (renditions.fit(original, inChat)) {
            case Rendition.AsIs same -> new Content.Card(file(picture, same.picture()), caption, under);
            case Rendition.Reencoded smaller -> new Content.Card(file(picture, smaller.picture()), caption, under);
            case Rendition.Impossible no -> new Content.File(file(picture, original), caption, under);
        };
    }

    /// What the model returned, byte for byte; the largest rendition the platform takes where that is too large.
    Content original(GalleryPicture picture, Capabilities limits, Text caption, Text captionIfTooLarge) {
        var original = read(picture);
        return switch (renditions.fit(original, new PictureLimits(limits.fileBytes(), ANY, ANY))) {
            case Rendition.AsIs same -> new Content.File(file(picture, same.picture()), caption, List.of());
            case Rendition.Reencoded smaller ->
                new Content.File(file(picture, smaller.picture()), captionIfTooLarge, List.of());
            case Rendition.Impossible no -> new Content.File(file(picture, original), caption, List.of());
        };
    }

    /// A small one for a page of many; none where it cannot be shown in the chat.
    Optional<Picture> small(GalleryPicture picture, Capabilities limits) {
        var sides = Math.min(2 * LONGEST_SMALL_SIDE, limits.pictureWidthPlusHeight());
        return blobs.read(picture.blob())
                .map(original -> renditions.fit(original, new PictureLimits(SMALL_BYTES, sides, limits.pictureRatio())))
                .flatMap(rendition -> switch (rendition) {
                    case Rendition.AsIs same -> Optional.of(file(picture, same.picture()));
                    case Rendition.Reencoded smaller -> Optional.of(file(picture, smaller.picture()));
                    case Rendition.Impossible _ -> Optional.empty();
                });
    }

    private PictureBytes read(GalleryPicture picture) {
        return blobs.read(picture.blob()).orElseThrow(() -> new IllegalStateException("No bytes of " + picture));
    }

    /// The end of the id, which is random: the beginning is the time.
    private static String shortened(GalleryPicture picture) {
        var id = picture.id().toString();
        return id.substring(id.length() - SHORT);
    }

    private static Picture file(GalleryPicture picture, PictureBytes bytes) {
        var mediaType = bytes.info().mediaType();
        var ending = mediaType.substring(mediaType.indexOf('/') + 1).replace("jpeg", "jpg");
        return new Picture("picture-" + shortened(picture) + "." + ending, mediaType, bytes::toBytes);
    }
}
