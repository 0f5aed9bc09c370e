package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Decodes pictures of people we do not know: at most two at once, at most [#maxPixels], and within a time and
/// an amount of memory that no honest picture needs. A decoder that spends more is told to stop, and its place stays
/// taken until it has.
@Component
class Decoder {

    private static final long MAX_PIXELS = 25_000_000;

    /// The decoder is written in Java, and an honest picture of 25 million pixels takes it longer than a hostile one
    /// may.
    private static final long MAX_WEBP_PIXELS = 10_000_000;

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_TURNS = 5;
    private static final Duration GLANCE = Duration.ofMillis(20);

    /// Of the decoder's own time on a processor, so that others' work is not held against a picture.
    private static final Duration MAX_WORK = Duration.ofMillis(1_500);

    /// However little of it was the decoder's own.
    private static final Duration MAX_TIME = Duration.ofSeconds(15);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Decoder() {}

    /// Width × height. Gladly asked before [#use], which says no more than that a larger one is damaged.
    static long maxPixels(PictureFormat format) {
        return format == PictureFormat.WEBP ? MAX_WEBP_PIXELS : MAX_PIXELS;
    }

    /// What comes of one decoding.
    sealed interface Decoded<T> {

        record Used<T>(T result) implements Decoded<T> {}

        /// Or made to be.
        record Damaged<T>() implements Decoded<T> {}

        record Busy<T>() implements Decoded<T> {}
    }

    /// Decodes and hands the image on, both in the same place, since the image is what takes the memory. It is upright,
    /// in sRGB, and of one of the `INT` types.
    ///
    /// @param longestSide a larger picture is scaled down to it
    <T> Decoded<T> use(Essence essence, int longestSide, Function<BufferedImage, T> user) {
        var info = PictureInfo.read(essence.file()).filter(promise -> promise.pixels() <= maxPixels(essence.format()));
        if (info.isEmpty()) {
            return new Decoded.Damaged<>();
        }
        var effort = Effort.of(essence, info.get(), longestSide);
        if (!enter(effort.places())) {
            return new Decoded.Busy<>();
        }
        var stop = new StopSign();
        var place = new Place(effort.places());
        try {
            var decoding = new FutureTask<>(() -> FirstFrame.of(essence, info.get(), effort.step(), stop));
            return awaited(decoding, start(decoding, place))
                    .<Decoded<T>>map(image -> new Decoded.Used<>(user.apply(finished(image, essence, longestSide))))
                    .orElseGet(Decoded.Damaged::new);
        } catch (TimeoutException overloaded) {
            return new Decoded.Busy<>();
        } finally {
            stop.raise();
            place.leave();
        }
    }

    /// The same for a picture of our own that is already paid for: waits its turn for longer.
    <T> Decoded<T> usePatiently(Essence essence, int longestSide, Function<BufferedImage, T> user) {
        var decoded = use(essence, longestSide, user);
        for (var turn = 1; turn < MOST_TURNS && decoded instanceof Decoded.Busy<T>; turn++) {
            decoded = use(essence, longestSide, user);
        }
        return decoded;
    }

    /// Taken until both the caller and the decoder have left it.
    private final class Place {

        private final int size;
        private final AtomicInteger users = new AtomicInteger(2);

        Place(int size) {
            this.size = size;
        }

        void leave() {
            if (users.decrementAndGet() == 0) {
                places.release(size);
            }
        }
    }

    private static BufferedImage finished(BufferedImage image, Essence essence, int longestSide) {
        var scaled = Scaling.within(Canvas.eightBit(image), longestSide);
        return essence.orientation().upright(Canvas.inSrgb(scaled, essence.profile()));
    }

    private boolean enter(int count) {
        try {
            return places.tryAcquire(count, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Thread start(Runnable decoding, Place place) {
        return Thread.ofPlatform().name("picture-decoder").daemon().start(() -> {
            decoding.run();
            place.leave();
        });
    }

    /// Looks now and then at what the decoder has spent.
    private static Optional<BufferedImage> awaited(Future<Optional<BufferedImage>> decoding, Thread decoder)
            throws TimeoutException {
        var end = System.nanoTime() + MAX_TIME.toNanos();
        while (true) {
            try {
                return decoding.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException working) {
                if (THREADS.getThreadCpuTime(decoder.threadId()) > MAX_WORK.toNanos()) {
                    return Optional.empty();
                }
                if (System.nanoTime() > end) {
                    throw working;
                }
            } catch (ExecutionException damaged) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TimeoutException("Interrupted");
            }
        }
    }
}
