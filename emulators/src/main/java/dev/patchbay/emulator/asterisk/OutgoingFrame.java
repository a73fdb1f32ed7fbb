package dev.patchbay.emulator.asterisk;

import java.util.Arrays;

/** What the caller does within one frame; used again for every frame. */
final class OutgoingFrame {

    private static final int NO_DIGIT = -1;

    private final short[] pcm;
    private boolean voiced;
    private int digit;
    private boolean hangUp;

    OutgoingFrame(int samples) {
        this.pcm = new short[samples];
        clear();
    }

    void clear() {
        Arrays.fill(pcm, (short) 0);
        voiced = false;
        digit = NO_DIGIT;
        hangUp = false;
    }

    /** Fills the frame and returns how many samples of it were filled; the rest stays silent. */
    int say(Samples samples, int from) {
        voiced = true;
        return samples.copyTo(pcm, from);
    }

    void press(char key) {
        digit = key;
    }

    void hangUp() {
        hangUp = true;
    }

    short[] pcm() {
        return pcm;
    }

    boolean voiced() {
        return voiced;
    }

    boolean hasDigit() {
        return digit != NO_DIGIT;
    }

    byte digit() {
        return (byte) digit;
    }

    boolean hangsUp() {
        return hangUp;
    }
}
