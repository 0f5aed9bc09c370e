package org.imagetoimageai.sandbox.hostile;

import java.lang.management.ManagementFactory;

/// How busy this machine is, for tests that measure time on one that others work on too.
public final class Slowness {

    private static final long HALF_A_SECOND = 500_000_000;

    private Slowness() {}

    /// One more than how often half a second of work fits into the time it takes at the moment: 2 where nobody else
    /// works.
    public static long now() {
        var threads = ManagementFactory.getThreadMXBean();
        var work = threads.getCurrentThreadCpuTime() + HALF_A_SECOND;
        var start = System.nanoTime();
        while (threads.getCurrentThreadCpuTime() < work) {
            Thread.onSpinWait();
        }
        return 1 + (System.nanoTime() - start) / HALF_A_SECOND;
    }
}
