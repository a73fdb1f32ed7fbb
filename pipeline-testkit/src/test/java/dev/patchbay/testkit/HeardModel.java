package dev.patchbay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * What a caller may hear, sample by sample: every sample of every utterance has a value of its own, and they come in the
 * order in which they were written, without a gap, until their utterance is cancelled.
 */
final class HeardModel {
    private static final int SAMPLES_A_FRAME = 160;

    /** A run of one utterance's samples that were written and not heard. */
    private static final class Run {
        final String utterance;
        int next;
        int end;

        Run(String utterance, int next, int end) {
            this.utterance = utterance;
            this.next = next;
            this.end = end;
        }
    }

    /** One utterance's part of one frame. */
    private record Part(long frame, String utterance, int samples) {}

    private final boolean acknowledged;
    private final Deque<Run> written = new ArrayDeque<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Integer> played = new HashMap<>();
    private final Deque<Part> inFlight = new ArrayDeque<>();
    private long frames;

    HeardModel(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }

    static short sample(String utterance, int position) {
        return (short) (1 + Math.floorMod(utterance.hashCode() * 7_919 + position, 32_000));
    }

    /** The next samples of an utterance. */
    short[] write(String utterance, int count) {
        int from = sizes.merge(utterance, count, Integer::sum) - count;
        written.add(new Run(utterance, from, from + count));
        var samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = sample(utterance, from + i);
        }
        return samples;
    }

    /** A frame reached the far end. */
    void heard(short[] frame) {
        assertThat(frame).hasSize(SAMPLES_A_FRAME);
        frames++;
        boolean silent = false;
        for (short value : frame) {
            if (value == 0) {
                silent = true;
            } else {
                assertThat(silent).as("silence within a frame").isFalse();
                take(value);
            }
        }
    }

    private void take(short value) {
        var run = written.peek();
        assertThat(run).as("a sample of nobody").isNotNull();
        if (value != sample(run.utterance, run.next)) { // a message for each sample would take most of the time
            throw new AssertionError("heard " + value + " instead of " + run.utterance + " at " + run.next);
        }
        run.next++;
        if (run.next == run.end) {
            written.remove();
        }
        if (acknowledged) {
            inFlight.add(new Part(frames, run.utterance, 1));
        } else {
            played.merge(run.utterance, 1, Integer::sum);
        }
    }

    long frames() {
        return frames;
    }

    void acknowledge(long count) {
        while (!inFlight.isEmpty() && inFlight.peek().frame() <= count) {
            played.merge(inFlight.remove().utterance(), 1, Integer::sum);
        }
    }

    /** The far end dropped what it had. */
    void cleared() {
        inFlight.clear();
    }

    void cancelled(String utterance) {
        for (Iterator<Run> runs = written.iterator(); runs.hasNext(); ) {
            if (runs.next().utterance.equals(utterance)) {
                runs.remove();
            }
        }
    }

    int played(String utterance) {
        return played.getOrDefault(utterance, 0);
    }

    int size(String utterance) {
        return sizes.getOrDefault(utterance, 0);
    }
}
