package dev.patchbay.bench.density;

/**
 * One load, and what became of it.
 *
 * @param calls at a time
 * @param load what each was
 * @param heard what the callers noticed
 * @param cost what it cost
 */
record Measurement(int calls, Load load, Heard heard, Cost cost) {
    /** Behind that a frame is late enough to be heard in a conversation, as far as 1 in 100 is. */
    static final double P99_MILLIS = 5;

    /** A frame that is later than that comes when the next one is due. */
    static final double WORST_MILLIS = 20;

    /** Whether the machine carries this load: all calls up to the end, every frame there, and on time. */
    boolean carried() {
        return heard.ended() == 0
                && heard.missing() == 0
                && heard.frames() > 0
                && heard.lateMillis(99) < P99_MILLIS
                && heard.worstMillis() <= WORST_MILLIS;
    }

    /** Frames that should have come. */
    long expected() {
        return heard.frames() + heard.missing();
    }
}
