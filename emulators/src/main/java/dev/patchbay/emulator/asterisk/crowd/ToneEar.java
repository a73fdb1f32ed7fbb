package dev.patchbay.emulator.asterisk.crowd;

import java.nio.ByteBuffer;

/**
 * Listens to a tone that comes back, and tells two faults apart: frames of silence where the tone should have been, and
 * clicks, which are places where the tone does not go on as it must. A tone that goes on behind silence where it was
 * broken off is no click; one of which something is missing is.
 *
 * <p>A frame with a click counts once. Works at any delay, and through a resampler.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class ToneEar {
    /** Rounding to 16 bits makes 2 at most, and a resampler some more; a lost frame makes 90 or more. */
    private static final double TOLERANCE = 48;

    private final double recurrence;
    private int before; // the last two samples of the tone
    private int last;
    private int known;
    private boolean begun;
    private int silences;
    private int clicks;

    ToneEar(Tone tone) {
        this.recurrence = tone.recurrence();
    }

    /** From now on faults count; what the tone was like stays known. */
    void begin() {
        silences = 0;
        clicks = 0;
        begun = true;
    }

    boolean begun() {
        return begun;
    }

    /**
     * Hears one frame.
     *
     * @param bytes little-endian
     * @param offset of the first sample
     * @param length in bytes
     */
    void hear(ByteBuffer bytes, int offset, int length) {
        if (silent(bytes, offset, length)) {
            silences++;
        } else if (breaks(bytes, offset, offset + length)) {
            clicks++;
        }
    }

    private boolean breaks(ByteBuffer bytes, int from, int to) {
        double worst = 0;
        for (int at = from; at + 1 < to; at += Short.BYTES) {
            int sample = bytes.getShort(at);
            if (known < 2) {
                known++;
            } else {
                worst = Math.max(worst, Math.abs(recurrence * last - before - sample));
            }
            before = last;
            last = sample;
        }
        return worst > TOLERANCE;
    }

    private static boolean silent(ByteBuffer bytes, int offset, int length) {
        for (int at = offset; at + 1 < offset + length; at += Short.BYTES) {
            if (bytes.getShort(at) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Frames of silence. */
    int silences() {
        return silences;
    }

    /** Frames in which the tone breaks. */
    int clicks() {
        return clicks;
    }
}
