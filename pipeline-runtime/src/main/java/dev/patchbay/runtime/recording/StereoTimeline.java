package dev.patchbay.runtime.recording;

/**
 * Two tracks side by side on one clock: the caller left, the agent right. What nobody fills is silence, so that a stall
 * becomes a gap of the right length and never a drift. A window of a few seconds moves along; what falls out of it before
 * it was taken is counted as lost.
 *
 * <p><b>Threads.</b> Guarded by its recorder.
 */
final class StereoTimeline {
    static final int LEFT = 0;
    static final int RIGHT = 1;

    private final short[] ring;
    private final int frames;
    private long taken;
    private long end;
    private long lost;

    StereoTimeline(int windowFrames) {
        this.frames = windowFrames;
        this.ring = new short[2 * windowFrames];
    }

    /** Puts samples on one track; what lies before the window is lost. */
    void put(int track, long position, short[] samples, int count) {
        long first = Math.max(position, taken);
        lost += Math.min(count, first - position);
        long last = position + count;
        if (last - taken > frames) {
            long overrun = last - frames - taken;
            lost += overrun;
            drop(overrun);
            first = Math.max(first, taken);
        }
        for (long at = first; at < last; at++) {
            ring[2 * (int) (at % frames) + track] = samples[(int) (at - position)];
        }
        end = Math.max(end, last);
    }

    private void drop(long count) {
        for (long at = taken; at < Math.min(taken + count, taken + frames); at++) {
            clear(at);
        }
        taken += count;
    }

    private void clear(long at) {
        int index = 2 * (int) (at % frames);
        ring[index] = 0;
        ring[index + 1] = 0;
    }

    /** Takes stereo frames from before {@code position}, oldest first, as many as fit; returns how many. */
    int take(long position, short[] stereo) {
        int count = Math.clamp(Math.min(position, end) - taken, 0, stereo.length / 2);
        for (int i = 0; i < count; i++) {
            int index = (int) (2 * ((taken + i) % frames));
            stereo[2 * i] = ring[index];
            stereo[2 * i + 1] = ring[index + 1];
            clear(taken + i);
        }
        taken += count;
        return count;
    }

    /** The position behind the last sample. */
    long end() {
        return end;
    }

    /** Samples that came too late or were not taken in time. */
    long lost() {
        return lost;
    }
}
