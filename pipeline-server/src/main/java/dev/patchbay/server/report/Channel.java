package dev.patchbay.server.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One side of the recording.
 *
 * @param pcm its samples; never changed after construction
 * @param rate Hz
 */
@SuppressWarnings("ArrayRecordComponent") // a view of one recording; never compared
record Channel(short[] pcm, int rate) {

    /** 0.3 % of full scale, -50 dBFS: above the noise that companding leaves of silence, below any soft consonant. */
    static final int AUDIBLE = 104;

    /** Sounds closer together than this are one: shorter gaps are zero crossings and closures inside a word. */
    private static final double JOIN_MS = 20;

    double lengthMs() {
        return at(pcm.length);
    }

    /** Every audible stretch, in order, none touching the next. */
    List<Interval> audible() {
        List<Interval> sounds = new ArrayList<>();
        for (int i = 0; i < pcm.length; i++) {
            if (audible(i)) {
                extend(sounds, new Interval(at(i), at(i + 1)));
            }
        }
        return sounds;
    }

    private static void extend(List<Interval> sounds, Interval next) {
        if (!sounds.isEmpty() && next.fromMs() - sounds.getLast().toMs() <= JOIN_MS) {
            next = new Interval(sounds.removeLast().fromMs(), next.toMs());
        }
        sounds.add(next);
    }

    private boolean audible(int i) {
        return Math.abs(pcm[i]) >= AUDIBLE;
    }

    private double at(int i) {
        return i * 1000.0 / rate;
    }
}
