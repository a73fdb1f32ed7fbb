package dev.patchbay.runtime.dsp;

import java.util.Objects;

/**
 * How loud a run of samples is.
 *
 * <p>0 dBFS is the RMS of a square wave at full scale, 32768, which telephony calls dBov (ITU-T G.100.1). A sine at full
 * scale therefore reads −3.01 dBFS, and an RMS of 1500 reads −26.8 dBFS, about the active level of normal speech.
 */
public final class Level {
    /** What digital silence reads, and the lowest level there is: −127 dBFS, as in RFC 6464. */
    public static final double SILENCE_DBFS = -127;

    private static final double FULL_SCALE = 32768;

    private Level() {}

    /**
     * The root mean square of a run, in units of a 16-bit sample: 0 to 32768. An empty run is silent.
     *
     * @param samples how many samples over all channels
     * @throws IndexOutOfBoundsException if the array is too short
     */
    public static double rms(short[] in, int inOffset, int samples) {
        Objects.checkFromIndexSize(inOffset, samples, in.length);
        if (samples == 0) {
            return 0;
        }
        long energy = 0;
        for (int i = 0; i < samples; i++) {
            long sample = in[inOffset + i];
            energy += sample * sample;
        }
        return Math.sqrt((double) energy / samples);
    }

    /**
     * The level of a run in dBFS, from {@link #SILENCE_DBFS} to 0.
     *
     * @param samples how many samples over all channels
     * @throws IndexOutOfBoundsException if the array is too short
     */
    public static double dbfs(short[] in, int inOffset, int samples) {
        return toDbfs(rms(in, inOffset, samples));
    }

    /** Converts an RMS in units of a 16-bit sample to dBFS, not lower than {@link #SILENCE_DBFS}. */
    public static double toDbfs(double rms) {
        return Math.max(SILENCE_DBFS, 20 * Math.log10(rms / FULL_SCALE));
    }

    /** Converts dBFS to an RMS in units of a 16-bit sample; {@link #SILENCE_DBFS} and below are 0. */
    public static double toRms(double dbfs) {
        return dbfs <= SILENCE_DBFS ? 0 : FULL_SCALE * Math.pow(10, dbfs / 20);
    }
}
