package org.imagetoimageai.sandbox.painting;

import java.awt.Color;

/// What lies below the horizon.
enum Ground {
    MEADOW(0x9CC77A, 0x3F7D3C),
    SEA(0x6FA9C9, 0x1F5C88),
    SNOW(0xE9F1F8, 0xC3D5E6),
    DESERT(0xF0D59B, 0xC98F4E),
    CITY(0x9AA1AB, 0x565C66);

    private final Color far;
    private final Color near;

    Ground(int far, int near) {
        this.far = new Color(far);
        this.near = new Color(near);
    }

    Color far() {
        return far;
    }

    Color near() {
        return near;
    }
}
