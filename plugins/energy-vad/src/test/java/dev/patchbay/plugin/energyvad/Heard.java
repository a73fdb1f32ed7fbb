package dev.patchbay.plugin.energyvad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a detector makes of a sound. Times are in milliseconds from its start. */
record Heard(List<Segment> segments, int millis) {
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

    static Heard in(double[] sound, EnergyVadConfig config) {
        return in(Sounds.rounded(sound), new EnergyDetector(config));
    }

    private static Heard in(short[] samples, EnergyDetector detector) {
        var segments = new ArrayList<Segment>();
        int total = samples.length / EnergyDetector.FRAME_SAMPLES * Frames.MILLIS;
        for (int now = Frames.MILLIS; now <= total; now += Frames.MILLIS) {
            int at = (now / Frames.MILLIS - 1) * EnergyDetector.FRAME_SAMPLES;
            switch (detector.accept(Arrays.copyOfRange(samples, at, at + EnergyDetector.FRAME_SAMPLES))) {
                case NOTHING -> {}
                case STARTED ->
                    segments.add(new Segment(now - (int) detector.preroll().toMillis(), now, total, total));
                case STOPPED -> {
                    var open = segments.removeLast();
                    int end = now - (int) detector.trailingSilence().toMillis();
                    segments.add(new Segment(open.begin(), open.known(), end, now));
                }
            }
        }
        return new Heard(List.copyOf(segments), total);
    }

    /** How much of the time the detector held that somebody was speaking. */
    double percent() {
        return 100.0 * segments.stream().mapToInt(s -> s.knownEnd() - s.known()).sum() / millis;
    }
}
