package dev.patchbay.plugin.webrtcvad.detector;

/** How loud a frame is. */
final class Level {
    /** What a frame of zeros measures: far below the least sample, and finite. */
    static final double SILENCE_DBFS = -100;

    private static final double FULL_SCALE = 32_768;

    private Level() {}

    /**
     * The root mean square of a frame's alternating part: an offset of the line's converter is no sound.
     *
     * @param samples at least one
     * @return dBFS, relative to a full-scale square wave; {@link #SILENCE_DBFS} to 0
     */
    static double dbfs(short[] samples) {
        long sum = 0;
        long squares = 0;
        for (short sample : samples) {
            sum += sample;
            squares += sample * sample;
        }
        double mean = (double) sum / samples.length;
        double power = ((double) squares / samples.length - mean * mean) / (FULL_SCALE * FULL_SCALE);
        return power > 0 ? Math.max(SILENCE_DBFS, 10 * Math.log10(power)) : SILENCE_DBFS;
    }
}
