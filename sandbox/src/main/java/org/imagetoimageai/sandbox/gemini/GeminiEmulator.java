package org.imagetoimageai.sandbox.gemini;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The Gemini API on one port of the loopback interface, with every version prefix (`/v1`, `/v1beta`, `/v1alpha`), and
/// its twin on Vertex AI (`/v1`, `/v1beta1`). Point an SDK's base URL at [#url] and give it [#apiKey] or [#project].
/// Safe for use by several threads.
public final class GeminiEmulator implements AutoCloseable {

    private final Backend backend;
    private final Control control;
    private final int port;
    private @Nullable GeminiServer server;

    private GeminiEmulator(int wanted, Clock clock) {
        this.backend =
                new Backend(new Keys(), new Models(), new Studio(), new Faults(), new Journal(clock), new Gate());
        this.control = new Control(backend, this::goOfflineFor);
        this.server = new GeminiServer(backend, control, wanted);
        this.port = server.port();
    }

    /// Starts it; port 0 means any free one.
    public static GeminiEmulator start(int port) {
        return new GeminiEmulator(port, Clock.systemUTC());
    }

    /// Without a version and without a slash at the end.
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// A key that it accepts; for more, see [#keys].
    public String apiKey() {
        return Keys.FIRST;
    }

    /// The project that may use Vertex AI, at any location and with any login.
    public String project() {
        return Keys.PROJECT;
    }

    public Keys keys() {
        return backend.keys();
    }

    public Faults faults() {
        return backend.faults();
    }

    public Journal journal() {
        return backend.journal();
    }

    /// From now on all pictures in this format; with null, and at first, PNG and JPEG take turns.
    public void pictures(@Nullable PictureFormat format) {
        backend.studio().format(format);
    }

    /// Offers one more model that paints.
    public void offerModel(String id) {
        backend.models().offer(id);
    }

    /// Shuts a model down: it is listed no more, and calls get 404.
    public void retireModel(String id) {
        backend.models().remove(id);
    }

    /// Keeps calls in flight, unanswered, until [#letGo]. They count as arrived.
    public void holdCalls() {
        backend.gate().close();
    }

    public void letGo() {
        backend.gate().open();
    }

    /// Ends all connections and refuses new ones until [#comeBack].
    public synchronized void goOffline() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /// Listens again, on the same port, with faults, journal and gate as they were.
    public synchronized void comeBack() {
        if (server == null) {
            server = new GeminiServer(backend, control, port);
        }
    }

    /// A moment later, so that whoever asks gets an answer.
    private void goOfflineFor(Duration time) {
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(50);
                goOffline();
                Thread.sleep(time);
                comeBack();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        letGo();
        goOffline();
    }
}
