package dev.patchbay.runtime.playout;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a far end that acknowledges has been sent and not yet played: whose samples each frame carries. Nothing is
 * allocated once the ring is as long as the far end's buffer.
 *
 * <p><b>Threads.</b> Guarded by its playout's lock.
 */
final class InFlight {
    /** Hears whose samples were played. */
    interface Played {
        void played(Track track, int samples);
    }

    /** A far end that does not acknowledge for so many frames, 5 s, has played them, or will never say. */
    static final int MOST_FRAMES = 250;

    private @Nullable Track[] tracks = new @Nullable Track[16];
    private int[] samples = new int[16];
    private long[] frames = new long[16];
    private int head;
    private int size;
    private long sent;

    /** A run of one track's samples in the frame that is about to be sent. */
    void add(Track track, int count) {
        if (size == tracks.length) {
            grow();
        }
        int at = (head + size++) % tracks.length;
        tracks[at] = track;
        samples[at] = count;
        frames[at] = sent + 1;
    }

    /** The frame was taken by the transport, or was not: then its time passed all the same. */
    void sent(boolean taken, Played played) {
        if (taken) {
            sent++;
            acknowledge(sent - MOST_FRAMES, played);
        } else {
            while (size > 0 && frames[last()] > sent) {
                size--;
                tell((head + size) % tracks.length, played);
            }
        }
    }

    private int last() {
        return (head + size - 1) % tracks.length;
    }

    /** The far end has played the first so many frames that it was sent. */
    void acknowledge(long count, Played played) {
        while (size > 0 && frames[head] <= Math.min(count, sent)) {
            int at = head;
            head = (head + 1) % tracks.length;
            size--;
            tell(at, played);
        }
    }

    private void tell(int at, Played played) {
        var track = tracks[at];
        tracks[at] = null;
        if (track != null) {
            played.played(track, samples[at]);
        }
    }

    /** The far end was told to drop what it has. */
    void clear() {
        Arrays.fill(tracks, null);
        size = 0;
    }

    private void grow() {
        int length = tracks.length;
        var longer = new @Nullable Track[2 * length];
        var moreSamples = new int[2 * length];
        var moreFrames = new long[2 * length];
        for (int i = 0; i < size; i++) {
            int at = (head + i) % length;
            longer[i] = tracks[at];
            moreSamples[i] = samples[at];
            moreFrames[i] = frames[at];
        }
        tracks = longer;
        samples = moreSamples;
        frames = moreFrames;
        head = 0;
    }
}
