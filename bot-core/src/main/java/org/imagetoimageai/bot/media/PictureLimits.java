package org.imagetoimageai.bot.media;

/// What a platform takes as a picture that it shows.
///
/// @param maxBytes size of the file
/// @param maxWidthPlusHeight in pixels
/// @param maxRatio longer side over shorter side
public record PictureLimits(long maxBytes, int maxWidthPlusHeight, int maxRatio) {

    public PictureLimits {
        if (maxBytes <= 0 || maxWidthPlusHeight < 2 || maxRatio < 1) {
            throw new IllegalArgumentException("Limits that no picture fits");
        }
    }

    boolean allow(PictureBytes picture) {
        var info = picture.info();
        return picture.length() <= maxBytes && allowShape(info) && info.width() + info.height() <= maxWidthPlusHeight;
    }

    boolean allowShape(PictureInfo info) {
        long longer = Math.max(info.width(), info.height());
        return longer <= (long) maxRatio * Math.min(info.width(), info.height());
    }
}
