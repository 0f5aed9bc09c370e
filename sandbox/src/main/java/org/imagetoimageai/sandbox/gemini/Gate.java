package org.imagetoimageai.sandbox.gemini;

/// Holds calls in flight until it opens.
final class Gate {

    private boolean closed;

    synchronized void close() {
        closed = true;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }

    synchronized void pass() throws InterruptedException {
        while (closed) {
            wait();
        }
    }
}
