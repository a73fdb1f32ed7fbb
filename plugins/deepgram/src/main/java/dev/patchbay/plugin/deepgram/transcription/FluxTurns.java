package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.plugin.deepgram.transcription.FluxEvent.TurnInfo;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * Makes segments of Flux's turns, over however many connections: a new one begins to count anew, hears only what was not
 * understood, and does not know that a turn is open. A turn that nobody ends, ends by itself when its words have stood for
 * longer than Flux lets any silence last. Times are milliseconds of the call's audio. The session's turn.
 */
final class FluxTurns implements DetectorTurns.Provider {
    /** Beyond the longest silence that Flux waits for, and again for it to do what it was told. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** What was said so short a time ago is not the end of a turn that a detector has found. */
    private static final long RECENT_MS = 500;

    /** For so long a new connection may find words of its own for a turn that was open on the one before. */
    private static final Duration TAKEN_UP = Duration.ofSeconds(1);

    private static final Duration SOON = Duration.ofMillis(200);

    private static final long NONE = -1;

    private final BiConsumer<Duration, Runnable> later;
    private final LongSupplier heardMs;
    private final LongPredicate forceEnd;
    private final Runnable endedHere;
    private final Duration longest;
    private final Turns turns;
    private long connectionBegan;
    private String carried = "";
    private String text = "";
    private boolean open;
    private boolean answered;
    private long wordsTurn = NONE;
    private long endedHereTurn = NONE;
    private long firstWord;
    private long lastWord;
    private long understood;
    private int changes;

    /**
     * @param later runs a task in the session's turn, after a time
     * @param heardMs how much of the caller there has been
     * @param forceEnd asks for the end of the turn, up to a place; false when that can't be at the moment
     * @param endedHere hears of each turn that Flux did not end
     * @param longest silence that Flux lets a turn have
     * @param turns whoever makes turns of the segments
     */
    FluxTurns(
            BiConsumer<Duration, Runnable> later,
            LongSupplier heardMs,
            LongPredicate forceEnd,
            Runnable endedHere,
            Duration longest,
            Function<DetectorTurns.Provider, Turns> turns) {
        this.later = later;
        this.heardMs = heardMs;
        this.forceEnd = forceEnd;
        this.endedHere = endedHere;
        this.longest = longest.plus(GRACE);
        this.turns = turns.apply(this);
    }

    Turns turns() {
        return turns;
    }

    /** A new connection. If it hears no more of an open turn, it has nothing to end, and must be asked to say so. */
    void connected() {
        wordsTurn = NONE;
        endedHereTurn = NONE;
        if (open) {
            watch(TAKEN_UP);
        }
    }

    /** What was heard stands; what follows it is heard on the next connection, as another turn. */
    void lost() {
        if (open) {
            turns.resumed();
            carried = text;
            understood = lastWord;
        }
    }

    /** @param beganMs where in the call the connection's audio began */
    void take(TurnInfo info, long beganMs) {
        connectionBegan = beganMs;
        if (info.turn() == endedHereTurn) {
            understood = through(info);
            return;
        }
        note(info);
        switch (info.event()) {
            case START_OF_TURN -> heard(info);
            case UPDATE -> {
                if (open) {
                    heard(info);
                }
            }
            case EAGER_END_OF_TURN -> {
                heard(info);
                turns.expected(info.confidence());
            }
            case TURN_RESUMED -> {
                turns.resumed();
                heard(info);
            }
            case END_OF_TURN -> {
                text = whole(info);
                understood = through(info);
                answered |= info.forced();
                end(info.confidence());
            }
        }
        if (!open) {
            understood = through(info);
        }
    }

    private long through(TurnInfo info) {
        return connectionBegan + info.windowEndMs();
    }

    private void note(TurnInfo info) {
        if (info.words().isEmpty()) {
            return;
        }
        if (!open) {
            firstWord = connectionBegan + info.words().getFirst().startMs();
        }
        lastWord = connectionBegan + info.words().getLast().endMs();
    }

    private String whole(TurnInfo info) {
        return carried.isEmpty() ? info.text() : info.text().isEmpty() ? carried : carried + " " + info.text();
    }

    private void heard(TurnInfo info) {
        var now = whole(info);
        if (now.isEmpty()) {
            return;
        }
        open = true;
        if (!info.text().isEmpty()) {
            wordsTurn = info.turn();
        }
        if (!now.equals(text)) {
            text = now;
            watch(longest);
        }
        turns.heard(text, info.confidence(), since(firstWord));
    }

    private void end(double confidence) {
        turns.done(taken(), confidence, since(lastWord));
    }

    private String taken() {
        changes++;
        var all = text;
        open = false;
        wordsTurn = NONE;
        text = "";
        carried = "";
        return all;
    }

    private Duration since(long callMs) {
        return Duration.ofMillis(Math.max(0, heardMs.getAsLong() - callMs));
    }

    private void watch(Duration silence) {
        look(++changes, silence);
    }

    private void look(int which, Duration time) {
        later.accept(time, () -> {
            if (which != changes || !open) {
                return;
            }
            if (forceEnd.test(heardMs.getAsLong())) {
                later.accept(GRACE, () -> endHere(which));
            } else {
                look(which, SOON); // there is no connection, or it has not heard everything
            }
        });
    }

    private void endHere(int which) {
        if (which == changes && open) {
            endedHere.run();
            endedHereTurn = wordsTurn;
            end(0);
        }
    }

    /** {@return whether the caller has a turn, as Flux hears it} */
    boolean open() {
        return open;
    }

    /** {@return up to where in the call all is told} */
    long understood() {
        return understood;
    }

    /** There was no turn to end: the server has heard none, and of one that began before its time nothing more. */
    void noTurn() {
        if (open && wordsTurn != NONE) {
            return;
        }
        understood = heardMs.getAsLong();
        answered = true;
        if (open) {
            endHere(changes);
        } else {
            turns.done("", 0, Duration.ZERO);
        }
    }

    @Override
    public boolean settled(long atMs) {
        return !open && atMs - understood <= RECENT_MS;
    }

    @Override
    public boolean finish(long atMs) {
        answered = false;
        return forceEnd.test(atMs);
    }

    @Override
    public boolean answered() {
        return answered;
    }

    /** Words of the turn that come later are not heard; those of the next one are. */
    @Override
    public String giveUp() {
        endedHereTurn = wordsTurn;
        return taken();
    }
}
