package dev.patchbay.emulator.asterisk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where a recording is loud enough to be heard, in windows of 20 ms. */
final class Audibility implements AgentEar {

    static final long WINDOW = 20_000_000;

    /** Quiet for longer than this ends a stretch of speech. */
    static final long SPEECH_GAP = 300_000_000;

    private final Recording recording;
    private final int windowSamples;
    private final double thresholdDbfs;
    private final BitSet audible = new BitSet();
    private int judged;

    Audibility(Recording recording, int rate, double thresholdDbfs) {
        this.recording = recording;
        this.windowSamples = Math.toIntExact(rate * WINDOW / 1_000_000_000);
        this.thresholdDbfs = thresholdDbfs;
    }

    /** Judges the windows that have become complete. */
    void update() {
        while ((judged + 1) * windowSamples <= recording.length()) {
            audible.set(judged, loud(judged * windowSamples));
            judged++;
        }
    }

    private boolean loud(int from) {
        double energy = 0;
        for (int i = from; i < from + windowSamples; i++) {
            double sample = recording.at(i);
            energy += sample * sample;
        }
        return Samples.dbfs(energy, windowSamples) >= thresholdDbfs;
    }

    @Override
    public long audibleBetween(long from, long to) {
        long count = 0;
        for (int window = next(from); window >= 0 && end(window) <= to; window = audible.nextSetBit(window + 1)) {
            count++;
        }
        return count * WINDOW;
    }

    @Override
    public long lastAudible(long from, long to) {
        int window = audible.previousSetBit((int) (to / WINDOW) - 1);
        return window >= 0 && window * WINDOW >= from ? end(window) : NEVER;
    }

    /** The first audible window that begins at or after a time, negative when there is none. */
    private int next(long from) {
        return audible.nextSetBit((int) Math.ceilDiv(from, WINDOW));
    }

    private static long end(int window) {
        return (window + 1) * WINDOW;
    }

    List<SpeechSegment> segments() {
        List<SpeechSegment> segments = new ArrayList<>();
        int first = audible.nextSetBit(0);
        while (first >= 0) {
            int last = first;
            int next = audible.nextSetBit(last + 1);
            while (next >= 0 && (next - last - 1) * WINDOW <= SPEECH_GAP) {
                last = next;
                next = audible.nextSetBit(last + 1);
            }
            segments.add(new SpeechSegment(first * WINDOW / 1_000_000, end(last) / 1_000_000));
            first = next;
        }
        return segments;
    }
}
