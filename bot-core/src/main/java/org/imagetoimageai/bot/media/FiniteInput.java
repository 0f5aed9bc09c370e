package org.imagetoimageai.bot.media;

import javax.imageio.stream.ImageInputStreamImpl;

/// Bytes for an image reader that must come to an end: TwelveMonkeys' WebP reader takes the end of its input
/// for an endless row of zeros, and 34 bytes kept it busy for 40 seconds. And they end early for one who is told to
/// stop.
final class FiniteInput extends ImageInputStreamImpl {

    /// Readers look a little ahead, and ask once more for what is not there.
    private static final int READS_PAST_THE_END = 1_000;

    private final byte[] bytes;
    private final StopSign stop;
    private int past;

    FiniteInput(byte[] bytes, StopSign stop) {
        this.bytes = bytes;
        this.stop = stop;
    }

    @Override
    public int read() {
        stop.obey();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : ended();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        stop.obey();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= bytes.length) {
            return ended();
        }
        var count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private int ended() {
        if (++past > READS_PAST_THE_END) {
            throw new IllegalStateException("The reader does not notice the end");
        }
        return -1;
    }
}
