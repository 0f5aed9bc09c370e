package org.imagetoimageai.sandbox.telegram;

import java.util.Locale;

/// What can go wrong with a call, on demand.
public enum Fault {
    /// 429 with `retry_after`; nothing happens.
    THROTTLE,
    /// 500 Internal Server Error; nothing happens.
    SERVER_ERROR,
    /// The connection breaks before anything happens.
    DROP,
    /// It happens, and the connection breaks before the answer.
    LOSE_ANSWER,
    /// It happens, and the answer is not JSON.
    BROKEN_JSON,
    /// It happens, and the answer carries `"date":0`, which readers take for a message they may not see.
    DATE_ZERO;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
