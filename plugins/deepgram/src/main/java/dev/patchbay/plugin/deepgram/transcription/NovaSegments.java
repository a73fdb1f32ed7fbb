package dev.patchbay.plugin.deepgram.transcription;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * Makes segments of Nova's pieces: when Nova says that the speech has ended, when it says that there was no word for a
 * while, when it has answered a {@code Finalize}, or when no other words have come for a time, since none of the three can
 * be relied on. Times are milliseconds of the call's audio. The session's turn.
 */
final class NovaSegments implements DetectorTurns.Provider {
    /** Words that were final so short a time ago leave no room for others before the silence that ended the turn. */
    private static final long RECENT_MS = 500;

    private final UtteranceJoin join = new UtteranceJoin();
    private final BiConsumer<Duration, Runnable> later;
    private final LongSupplier heardMs;
    private final LongPredicate finalize;
    private final Duration quiet;
    private final Duration patience;
    private final Turns turns;
    private int changes;
    private boolean finalized;

    /**
     * @param later runs a task in the session's turn, after a time
     * @param heardMs how much of the caller there has been
     * @param finalize asks for final words of all up to a place; false when that can't be at the moment
     * @param quiet for how long no other words must have come
     * @param patience how long an answer is waited for
     * @param turns whoever makes turns of the segments
     */
    NovaSegments(
            BiConsumer<Duration, Runnable> later,
            LongSupplier heardMs,
            LongPredicate finalize,
            Duration quiet,
            Duration patience,
            Function<DetectorTurns.Provider, Turns> turns) {
        this.later = later;
        this.heardMs = heardMs;
        this.finalize = finalize;
        this.quiet = quiet;
        this.patience = patience;
        this.turns = turns.apply(this);
    }

    Turns turns() {
        return turns;
    }

    void take(Piece piece) {
        boolean changed = join.take(piece);
        finalized = piece.finalized();
        if (piece.finalized() || (piece.speechFinal() && open())) {
            end();
        } else if (changed && open()) {
            turns.heard(join.text(), join.confidence(), since(join.firstWord()));
            watch();
        }
    }

    /** There was no word for a while. */
    void utteranceEnd() {
        if (open()) {
            end();
        }
    }

    private boolean open() {
        return !join.text().isEmpty();
    }

    private void end() {
        changes++;
        var silence = since(join.lastWord());
        turns.done(join.end(), join.confidence(), silence);
    }

    private Duration since(long callMs) {
        return Duration.ofMillis(Math.max(0, heardMs.getAsLong() - callMs));
    }

    private void watch() {
        int which = ++changes;
        later.accept(quiet, () -> {
            if (which == changes) {
                endQuiet(which);
            }
        });
    }

    /** While there is no connection nobody says anything, and afterwards all of it once more. */
    private void endQuiet(int which) {
        boolean asked = finalize.test(heardMs.getAsLong());
        later.accept(patience, () -> {
            if (which != changes) {
                return;
            }
            if (asked) {
                end();
            } else {
                endQuiet(which);
            }
        });
    }

    /** {@return up to where in the call all is told} */
    long through() {
        return join.through();
    }

    @Override
    public boolean settled(long atMs) {
        return !join.unsettled() && atMs - join.through() <= RECENT_MS;
    }

    @Override
    public boolean finish(long atMs) {
        finalized = false;
        return finalize.test(atMs);
    }

    @Override
    public boolean answered() {
        return finalized;
    }

    @Override
    public String giveUp() {
        changes++;
        return join.end();
    }
}
