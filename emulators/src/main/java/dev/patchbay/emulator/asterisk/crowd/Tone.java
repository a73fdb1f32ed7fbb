package dev.patchbay.emulator.asterisk.crowd;

import java.util.stream.IntStream;

/**
 * A tone that tells when something is missing in it. It repeats after 1009 samples, a prime number, so that no frame is
 * like another for 20 s; and its frequency is such that leaving out up to 25 frames shifts its phase by 5 degrees or
 * more.
 *
 * <p>Of a sine, any sample follows from the two before it: {@code x[n] = 2 cos(w) x[n-1] - x[n-2]}. That is what {@link
 * ToneEar} checks.
 *
 * @param cycles in 1009 samples at 8000 Hz
 */
record Tone(int cycles) {
    static final int SAMPLE_RATE = 8_000;
    static final int FRAME_SAMPLES = 160;
    static final int FRAME_BYTES = FRAME_SAMPLES * Short.BYTES;
    static final int AMPLITUDE = 8_000;

    private static final int PERIOD = 1_009;
    private static final int LOST_FRAMES = 25;
    private static final double LEAST_SHIFT = 5.0 / 360;
    private static final int LOWEST = 64; // 507 Hz: below, neighbouring samples are too alike to tell a shift
    private static final int HIGHEST = 180; // 1427 Hz

    private static final Tone[] ALL = IntStream.rangeClosed(LOWEST, HIGHEST)
            .mapToObj(Tone::new)
            .filter(Tone::tellsLosses)
            .toArray(Tone[]::new);

    /** The tone of a caller; there are some dozens. */
    static Tone of(int caller) {
        return ALL[caller % ALL.length];
    }

    static int count() {
        return ALL.length;
    }

    private boolean tellsLosses() {
        return IntStream.rangeClosed(1, LOST_FRAMES).allMatch(lost -> shift(lost) >= LEAST_SHIFT);
    }

    /** By what part of a cycle the phase is off when so many frames are left out, 0 to 0.5. */
    double shift(int lostFrames) {
        double cyclesLost = (double) lostFrames * FRAME_SAMPLES * cycles / PERIOD;
        return Math.abs(cyclesLost - Math.rint(cyclesLost));
    }

    /** {@code 2 cos(w)}. */
    double recurrence() {
        return 2 * Math.cos(2 * Math.PI * cycles / PERIOD);
    }

    /** PCM16 little-endian: one whole period, and a frame more so that a frame can be taken from any place in it. */
    byte[] bytes() {
        byte[] bytes = new byte[(PERIOD + FRAME_SAMPLES) * Short.BYTES];
        for (int i = 0; i < bytes.length / Short.BYTES; i++) {
            long sample = Math.round(AMPLITUDE * Math.sin(2 * Math.PI * cycles * i / PERIOD));
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }

    /** Where the next frame begins, in samples from the period's start. */
    static int next(int position) {
        return (position + FRAME_SAMPLES) % PERIOD;
    }
}
