package dev.patchbay.emulator.deepgram.hearing;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts audio messages by their size, for tests that care how a client cuts its audio. After 1000 sizes new ones are
 * counted together, as 0.
 *
 * <p><b>Threads.</b> One.
 */
public final class Chunks {
    private static final int MOST_SIZES = 1_000;

    private final Map<Integer, Integer> bySize = new TreeMap<>();

    /** None yet. */
    public Chunks() {}

    /**
     * A message came.
     *
     * @param bytes its size
     */
    public void add(int bytes) {
        bySize.merge(bySize.size() < MOST_SIZES || bySize.containsKey(bytes) ? bytes : 0, 1, Integer::sum);
    }

    /** {@return how many messages there were of each size, bytes} */
    public Map<Integer, Integer> bySize() {
        return Map.copyOf(bySize);
    }
}
