package dev.patchbay.emulator.asterisk;

/** Audio to test with. */
final class Signals {

    static final int RATE = 8000;
    static final short LOUD = 8000;

    private Signals() {}

    /** A square wave of −12 dBFS at 8 kHz. */
    static Samples loud(int millis) {
        short[] pcm = new short[millis * RATE / 1000];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = i % 8 < 4 ? LOUD : -LOUD;
        }
        return Samples.of(RATE, pcm);
    }

    static Samples silence(int millis) {
        return Samples.of(RATE, new short[millis * RATE / 1000]);
    }

    /** The samples 1, 2, 3 and so on. */
    static Samples counting(int rate, int length) {
        short[] pcm = new short[length];
        for (int i = 0; i < length; i++) {
            pcm[i] = (short) (i + 1);
        }
        return Samples.of(rate, pcm);
    }
}
