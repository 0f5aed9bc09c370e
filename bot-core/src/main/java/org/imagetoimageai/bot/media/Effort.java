package org.imagetoimageai.bot.media;

/// What decoding a picture takes.
///
/// @param step only every so many-th pixel is wanted
/// @param places of the two that there are: a large picture is decoded alone
record Effort(int step, int places) {

    private static final long LARGE = 100_000_000;
    private static final int DEPTH = 24;
    private static final int DEEP = 16;

    static Effort of(Essence essence, PictureInfo info, int longestSide) {
        var step = Math.max(1, Math.max(info.width(), info.height()) / (2 * longestSide));
        while (bytes(essence, info, step) > 2 * LARGE) {
            step++;
        }
        return new Effort(step, bytes(essence, info, step) > LARGE ? 2 : 1);
    }

    /// Of a WebP the whole is decoded before every second pixel is taken.
    private static long bytes(Essence essence, PictureInfo info, int step) {
        var wanted = info.pixels() / ((long) step * step);
        return switch (essence.format()) {
            case PNG -> wanted * (essence.file()[DEPTH] == DEEP ? 12 : 4);
            case JPEG -> wanted * 4;
            case GIF -> wanted;
            case WEBP -> info.pixels() * (essence.alpha() == null ? 4 : 8);
        };
    }
}
