package dev.patchbay.emulator.asterisk;

import java.util.Arrays;

/** A run of mono PCM16 samples at one rate. Immutable. */
public final class Samples {

    private static final double FULL_SCALE = 32768;

    private final int rate;
    private final short[] pcm;

    private Samples(int rate, short[] pcm) {
        this.rate = rate;
        this.pcm = pcm;
    }

    /**
     * Copies the given samples.
     *
     * @param rate in hertz, above 0
     * @param pcm one 16-bit sample an element
     */
    public static Samples of(int rate, short[] pcm) {
        return owning(rate, pcm.clone());
    }

    static Samples owning(int rate, short[] pcm) {
        if (rate <= 0) {
            throw new IllegalArgumentException("a sample rate must be above 0 Hz, not " + rate);
        }
        return new Samples(rate, pcm);
    }

    /** The sample rate in hertz. */
    public int rate() {
        return rate;
    }

    /** The number of samples. */
    public int length() {
        return pcm.length;
    }

    /** How long the run lasts, in milliseconds, rounded down. */
    public long millis() {
        return pcm.length * 1000L / rate;
    }

    /** A copy of the samples. */
    public short[] toArray() {
        return pcm.clone();
    }

    /** The part between two times, in milliseconds from the start; what lies outside of the run is left out. */
    public Samples between(long fromMillis, long toMillis) {
        int from = index(fromMillis);
        return new Samples(rate, Arrays.copyOfRange(pcm, from, Math.max(from, index(toMillis))));
    }

    private int index(long millis) {
        return Math.clamp(millis * rate / 1000, 0, pcm.length);
    }

    /** The RMS level in dBFS, where 0 is a full-scale square wave; negative infinity for digital silence. */
    public double levelDbfs() {
        double energy = 0;
        for (short sample : pcm) {
            energy += (double) sample * sample;
        }
        return dbfs(energy, Math.max(1, pcm.length));
    }

    static double dbfs(double energy, int samples) {
        return 10 * Math.log10(energy / samples / (FULL_SCALE * FULL_SCALE));
    }

    /** Fills the target from {@code from} on and returns how many samples there were for it. */
    int copyTo(short[] target, int from) {
        int count = Math.min(target.length, pcm.length - from);
        System.arraycopy(pcm, from, target, 0, count);
        return count;
    }

    @Override
    public String toString() {
        return pcm.length + " samples at " + rate + " Hz";
    }
}
