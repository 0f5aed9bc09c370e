package org.imagetoimageai.bot.job;

import java.util.EnumMap;
import java.util.Map;
import org.imagetoimageai.bot.job.JobKind.Lane;
import org.springframework.stereotype.Component;

/// Wakes a lane's workers when a job was committed, so that nothing waits for the next poll. Looking any earlier would
/// look
/// before the commit and find nothing.
@Component
final class Bell {

    private final Map<Lane, Runnable> listeners = new EnumMap<>(Lane.class);

    synchronized void onRing(Lane lane, Runnable listener) {
        listeners.put(lane, listener);
    }

    synchronized void ring(Lane lane) {
        var listener = listeners.get(lane);
        if (listener != null) {
            listener.run();
        }
    }
}
