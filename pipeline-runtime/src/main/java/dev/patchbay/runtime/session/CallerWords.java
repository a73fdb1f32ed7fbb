package dev.patchbay.runtime.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Gathers what the caller said in a turn, and hands it on when the turn is over and the words are there: a transcriber's
 * last words may come after the silence that ended the turn. What was heard outside any turn, such as a "mhm" over the
 * agent or its echo, is no part of a turn that begins much later.
 *
 * <p><b>Threads.</b> The session's turn.
 */
final class CallerWords {
    /** Words that belong to a turn are there by then after its end, and not longer than that before it. */
    static final long LATE_MS = 3_000;

    private static final long NEVER = Long.MIN_VALUE / 2;

    private final LongSupplier now;
    private final Consumer<String> next;
    private final List<Piece> words = new ArrayList<>();
    private String unsure = "";
    private long unsureAt;
    private long overSince = NEVER;

    private record Piece(long at, String text) {}

    /**
     * @param now milliseconds on the media clock
     * @param next takes the words of a turn
     */
    CallerWords(LongSupplier now, Consumer<String> next) {
        this.now = now;
        this.next = next;
    }

    void heard(String text, boolean last) {
        if (last && !text.isBlank()) {
            words.add(new Piece(now.getAsLong(), text.strip()));
        }
        unsure = last ? "" : text.strip();
        unsureAt = now.getAsLong();
        handOn();
    }

    /** The turn's words up to now, those that may still change included. */
    String soFar() {
        var sure = sure();
        return sure.isEmpty() || unsure.isEmpty() ? sure + unsure : sure + " " + unsure;
    }

    private String sure() {
        return words.stream().map(Piece::text).collect(Collectors.joining(" "));
    }

    /**
     * The caller has the turn.
     *
     * @param ago how long ago the speech began
     * @return whether words of this speech are known already
     */
    boolean callerStarted(Duration ago) {
        overSince = NEVER;
        long began = now.getAsLong() - ago.toMillis();
        words.removeIf(piece -> piece.at() < began - LATE_MS);
        if (unsureAt < began) {
            unsure = "";
        }
        return !unsure.isEmpty() || words.stream().anyMatch(piece -> piece.at() >= began);
    }

    void callerStopped() {
        overSince = now.getAsLong();
        handOn();
    }

    private void handOn() {
        if (now.getAsLong() - overSince <= LATE_MS && !words.isEmpty()) {
            var text = sure();
            words.clear();
            overSince = NEVER;
            next.accept(text);
        }
    }
}
