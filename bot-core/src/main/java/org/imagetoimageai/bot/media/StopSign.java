package org.imagetoimageai.bot.media;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/// Raised by one thread to end the work of another, which looks at it often: there is no other way to stop a
/// decoder. It may also be raised by what that work has allocated. Looked at by one thread only.
final class StopSign {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LOOKS_PER_COUNT = 64;

    private final AtomicBoolean raised;
    private final long maxBytes;
    private long bytesBefore = -1;
    private int looks;

    StopSign() {
        this(new AtomicBoolean(), Long.MAX_VALUE);
    }

    private StopSign(AtomicBoolean raised, long maxBytes) {
        this.raised = raised;
        this.maxBytes = maxBytes;
    }

    /// Raised together with this one, and when the thread has allocated that much more.
    StopSign orAfter(long bytes) {
        return new StopSign(raised, bytes);
    }

    void raise() {
        raised.set(true);
    }

    void obey() {
        if (raised.get()) {
            throw new IllegalStateException("The decoding was called off");
        }
        if (maxBytes != Long.MAX_VALUE && looks++ % LOOKS_PER_COUNT == 0) {
            count();
        }
    }

    private void count() {
        var allocated = THREADS.getCurrentThreadAllocatedBytes();
        if (bytesBefore < 0) {
            bytesBefore = allocated;
        }
        if (allocated - bytesBefore > maxBytes) {
            throw new IllegalStateException("The decoding takes too much memory");
        }
    }
}
