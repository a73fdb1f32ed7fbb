package dev.patchbay.runtime.turn;

import static dev.patchbay.runtime.turn.TurnState.NEVER;

/**
 * The caller's voice as one source hears it. Times are milliseconds on the media clock.
 *
 * @param speaking whether speech has started and not stopped
 * @param since when the speech that counts began; {@link TurnState#NEVER} while none does
 * @param pausedAt when the voice ended that may come back; {@link TurnState#NEVER} while there is voice
 * @param endedAt when speech last ended
 */
record Voice(boolean speaking, long since, long pausedAt, long endedAt) {
    /** Has heard nothing yet. */
    static final Voice SILENT = new Voice(false, NEVER, NEVER, NEVER);

    Voice started(long at) {
        return counts() ? this : new Voice(true, at, NEVER, endedAt);
    }

    Voice paused(long at) {
        return speaking && !paused() ? new Voice(true, since, at, endedAt) : this;
    }

    /** What was judged to be a cough does not count for the speech that follows it. */
    Voice resumed(long at) {
        return paused() ? new Voice(true, counts() ? since : at, NEVER, endedAt) : this;
    }

    Voice stopped(long at) {
        return speaking ? new Voice(false, NEVER, NEVER, at) : this;
    }

    /** Whatever there was up to now does not count. */
    Voice forgotten() {
        return new Voice(speaking, NEVER, pausedAt, endedAt);
    }

    boolean paused() {
        return pausedAt != NEVER;
    }

    /** Whether there is speech that was not taken for a cough. */
    boolean counts() {
        return speaking && since != NEVER;
    }

    /** When the silence began that counts while nothing of the speech does. */
    long silentSince() {
        return speaking && paused() ? pausedAt : endedAt;
    }

    /** Whether there is voice at this moment, and it counts. */
    boolean audible() {
        return counts() && !paused();
    }
}
