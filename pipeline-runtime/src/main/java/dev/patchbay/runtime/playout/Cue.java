package dev.patchbay.runtime.playout;

/**
 * When a frame may be played: an utterance begins once enough of it is there, and so it goes on after it ran dry. Half a
 * frame is played only at the end: before that the rest is about to come.
 *
 * <p><b>Threads.</b> Guarded by its playout's lock.
 */
final class Cue {
    private int start;
    private boolean running;
    private boolean dry;
    private long underruns;

    /** Sets the start threshold, in bytes. */
    void resize(int startBytes) {
        start = startBytes;
    }

    /**
     * Whether to play now.
     *
     * @param queued bytes that are there
     * @param complete whether the last of them ends an utterance
     * @param frame bytes that would be played
     * @param begun whether the utterance that comes next has begun to be played, and is not over
     */
    boolean plays(int queued, boolean complete, int frame, boolean begun) {
        boolean enough = queued >= (running ? frame : Math.max(frame, start)) || (queued > 0 && complete);
        if (enough) {
            dry = false;
        } else if (begun && !dry) {
            dry = true;
            underruns++;
        }
        running = enough;
        return enough;
    }

    void clear() {
        running = false;
        dry = false;
    }

    /** How often an utterance ran dry in the middle. */
    long underruns() {
        return underruns;
    }
}
