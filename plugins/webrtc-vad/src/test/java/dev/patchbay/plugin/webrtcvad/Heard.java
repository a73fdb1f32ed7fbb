package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a detector makes of a sound. Times are in milliseconds from its start.
 *
 * @param segments runs of speech, in order
 * @param pauses when it said that speech paused
 * @param resumptions when it said that speech goes on
 * @param millis length of the sound
 */
record Heard(List<Segment> segments, List<Integer> pauses, List<Integer> resumptions, int millis) {
    /**
     * One run of speech.
     *
     * @param begin when it began, by the detector's account
     * @param known when the detector said so
     * @param end when it ended, by the detector's account; the end of the sound when it never said so
     * @param knownEnd when the detector said so
     */
    record Segment(int begin, int known, int end, int knownEnd) {
        boolean overlaps(int from, int to) {
            return begin < to && end > from;
        }
    }

    /** With a detector that hears nothing else. */
    static Heard in(double[] sound, SpeechDetector detector) {
        try (detector) {
            return of(sound, detector);
        }
    }

    /** With a detector that has heard, or will hear, more. */
    static Heard of(double[] sound, SpeechDetector detector) {
        return of(Sounds.rounded(sound), detector);
    }

    private static Heard of(short[] samples, SpeechDetector detector) {
        var segments = new ArrayList<Segment>();
        var pauses = new ArrayList<Integer>();
        var resumptions = new ArrayList<Integer>();
        int total = samples.length / SpeechDetector.FRAME_SAMPLES * SpeechDetector.FRAME_MILLIS;
        for (int now = SpeechDetector.FRAME_MILLIS; now <= total; now += SpeechDetector.FRAME_MILLIS) {
            int at = (now / SpeechDetector.FRAME_MILLIS - 1) * SpeechDetector.FRAME_SAMPLES;
            switch (detector.accept(Arrays.copyOfRange(samples, at, at + SpeechDetector.FRAME_SAMPLES))) {
                case NOTHING -> {}
                case STARTED ->
                    segments.add(new Segment(now - (int) detector.preroll().toMillis(), now, total, total));
                case PAUSED -> pauses.add(now);
                case RESUMED -> resumptions.add(now);
                case STOPPED -> {
                    if (segments.isEmpty()) {
                        continue; // speech of an earlier sound
                    }
                    var open = segments.removeLast();
                    int end = now - (int) detector.silence().toMillis();
                    segments.add(new Segment(open.begin(), open.known(), end, now));
                }
            }
        }
        return new Heard(List.copyOf(segments), List.copyOf(pauses), List.copyOf(resumptions), total);
    }

    /** How much of the time the detector held that somebody was speaking. */
    double percent() {
        return 100.0 * segments.stream().mapToInt(s -> s.knownEnd() - s.known()).sum() / millis;
    }

    /** Whether the detector, by its account, heard speech at a time. */
    boolean speechAt(int time) {
        return segments.stream().anyMatch(segment -> segment.overlaps(time, time + 1));
    }
}
