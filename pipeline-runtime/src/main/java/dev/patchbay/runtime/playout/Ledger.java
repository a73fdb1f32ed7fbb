package dev.patchbay.runtime.playout;

import dev.patchbay.api.stage.Interruption.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Whose audio was written and played. A far end that acknowledges says what it played; of any other, what was handed
 * to the transport counts as played.
 *
 * <p><b>Threads.</b> Guarded by its playout's lock.
 */
final class Ledger {
    private final Playout.Listener listener;
    private final List<Track> open = new ArrayList<>();
    private final InFlight inFlight = new InFlight();
    private final InFlight.Played played = this::played;
    private final boolean acknowledged;

    Ledger(boolean acknowledged, Playout.Listener listener) {
        this.acknowledged = acknowledged;
        this.listener = listener;
    }

    void open(Track track) {
        open.add(track);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** The oldest utterance that is not over; only when there is one. */
    Track first() {
        return open.getFirst();
    }

    /** The youngest utterance that is not over; only when there is one. */
    Track last() {
        return open.getLast();
    }

    boolean isOpen(Track track) {
        return open.contains(track);
    }

    /** So many samples of a track are in the frame that is about to be sent. */
    void sending(Track track, int samples) {
        boolean first = !track.started();
        track.start();
        if (acknowledged) {
            inFlight.add(track, samples);
        } else {
            track.played(samples);
        }
        if (first) {
            listener.started(track);
        }
    }

    void sent(boolean taken) {
        inFlight.sent(taken, played);
    }

    void acknowledge(long frames) {
        inFlight.acknowledge(frames, played);
    }

    private void played(Track track, int samples) {
        track.played(samples);
        finishIfOver(track);
    }

    /** Tells of the end of an utterance once all that was written was played. */
    void finishIfOver(Track track) {
        if (track.closed() && track.over() && open.remove(track)) {
            listener.finished(track, track.heard());
        }
    }

    /** Closes one account as it stands. */
    void cancel(Track track) {
        if (open.remove(track)) {
            track.cancel();
            listener.finished(track, track.heard());
        }
    }

    /** Nothing more will be written to any account. */
    void complete() {
        for (var track : List.copyOf(open)) {
            track.close();
            finishIfOver(track);
        }
    }

    /** Closes every account as it stands. */
    List<Heard> cut() {
        var heard = open.stream().map(Track::heard).toList();
        open.forEach(Track::cancel);
        open.clear();
        inFlight.clear();
        return heard;
    }

    /** What is still queued goes on in another format; what is under way counts as played. */
    void reformat(int sampleRate, ToIntFunction<Track> queuedSamples) {
        acknowledge(Long.MAX_VALUE);
        open.forEach(track -> track.rate(sampleRate, queuedSamples.applyAsInt(track)));
    }
}
