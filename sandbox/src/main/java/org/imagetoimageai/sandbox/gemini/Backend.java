package org.imagetoimageai.sandbox.gemini;

import java.time.Duration;

/// Everything that outlives a stop of the HTTP side.
record Backend(Keys keys, Models models, Studio studio, Faults faults, Journal journal, Gate gate) {

    /// As long as the model seems to take.
    void linger() throws InterruptedException {
        var latency = faults.latency();
        if (latency.compareTo(Duration.ZERO) > 0) {
            Thread.sleep(latency);
        }
        gate.pass();
    }
}
