package dev.patchbay.plugin.webrtcvad.detector;

import java.time.Duration;

/** Counts time in the detector's own unit, frames of 20 ms. */
final class Frames {
    static final int MILLIS = 20;
    static final Duration LENGTH = Duration.ofMillis(MILLIS);
    static final int PER_SECOND = 1000 / MILLIS;

    private Frames() {}

    /** The least number of frames that lasts this long. */
    static int atLeast(int millis) {
        return Math.ceilDiv(millis, MILLIS);
    }

    static Duration duration(int frames) {
        return LENGTH.multipliedBy(frames);
    }
}
