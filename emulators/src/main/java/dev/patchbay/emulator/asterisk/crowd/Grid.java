package dev.patchbay.emulator.asterisk.crowd;

import java.util.stream.IntStream;

/**
 * One caller's frames held against the grid of 20 ms that they should have come on.
 *
 * <p>The grid's phase is that of the least late frame: nothing can come too early, and of a thousand frames one is on
 * time. A server that stood still may leave frames out and go on on the same grid. Then everything behind is late by whole
 * periods for good; these are frames that are missing, and what is left of the lateness is counted.
 */
final class Grid {
    /** Microseconds from one frame to the next. */
    static final int PERIOD = 20_000;

    private static final int SETTLED = 50; // frames: a second without a frame on time is no mere lateness
    private static final int UNDER_WAY =
            2; // frames that may be late at the end of the measurement without being missing

    private final int[] latenessMicros;
    private final int missing;

    private Grid(int[] latenessMicros, int missing) {
        this.latenessMicros = latenessMicros;
        this.missing = missing;
    }

    /**
     * Fits the grid.
     *
     * @param arrivals in microseconds since the measurement began
     * @param duration of the measurement in microseconds
     */
    static Grid fit(int[] arrivals, int duration) {
        int frames = arrivals.length;
        if (frames == 0) {
            return new Grid(new int[0], duration / PERIOD);
        }
        int[] behind = IntStream.range(0, frames)
                .map(frame -> arrivals[frame] - frame * PERIOD)
                .toArray();
        int[] leastAfter = behind.clone();
        for (int frame = frames - 2; frame >= 0; frame--) {
            leastAfter[frame] = Math.min(leastAfter[frame], leastAfter[frame + 1]);
        }
        int onTime = leastAfter[0];
        int[] lateness = new int[frames];
        int skipped = 0;
        for (int frame = 0; frame < frames; frame++) {
            // Too few frames are left at the end to tell late from missing.
            if (frame <= frames - SETTLED) {
                skipped = Math.max(skipped, Math.round((leastAfter[frame] - onTime) / (float) PERIOD));
            }
            lateness[frame] = Math.max(0, behind[frame] - onTime - skipped * PERIOD);
        }
        int next = onTime + (frames + skipped) * PERIOD;
        int never = Math.max(0, (duration - next) / PERIOD + 1);
        return new Grid(lateness, skipped + (next < duration && never > UNDER_WAY ? never : 0));
    }

    /** Microseconds of each frame that came, 0 or more. */
    int[] latenessMicros() {
        return latenessMicros;
    }

    /** Frames that never came. */
    int missing() {
        return missing;
    }
}
