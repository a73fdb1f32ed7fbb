package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.plugin.deepgram.synthesis.Step.End;
import dev.patchbay.plugin.deepgram.synthesis.Step.Say;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The text that waits to be spoken, and what of it is to be sent next. One utterance after the other, in the order in which
 * they began. The first piece of each goes out at once, so that the caller hears something; the rest piece by piece while
 * the server's quota lasts, and joined, when the server is done with what it has, once it runs short. Times are
 * milliseconds of any one clock.
 */
final class SpeechPlan {
    /** What one message may hold. */
    static final int LONGEST_TEXT = 2_000;

    /** Half an hour of speech; whoever writes more has lost the thread. */
    static final int MOST_TEXT = 20_000;

    private static final int MOST_TRIES = 2;

    private static final class Lines {
        final String utterance;
        final Deque<String> pieces = new ArrayDeque<>();
        boolean begun;
        boolean complete;

        Lines(String utterance) {
            this.utterance = utterance;
        }
    }

    private final Deque<Lines> waiting = new ArrayDeque<>();
    private final Deque<Step> again = new ArrayDeque<>();
    private final Quota flushes;
    private final Quota characters;
    private final long reserve;
    private int length;

    /**
     * @param flushes a minute; 0 for no limit
     * @param characters a minute; 0 for no limit
     */
    SpeechPlan(int flushes, int characters) {
        this.flushes = new Quota(flushes);
        this.characters = new Quota(characters);
        this.reserve = flushes / 4;
    }

    /**
     * Takes text.
     *
     * @param text may be blank
     * @param last whether there is no more of the utterance
     * @return false when so much waits already that this was left out
     */
    boolean add(String utterance, String text, boolean last) {
        var lines = lines(utterance);
        boolean room = length + text.length() <= MOST_TEXT;
        if (room) {
            for (var piece : Pieces.of(text, LONGEST_TEXT)) {
                lines.pieces.addLast(piece);
                length += piece.length();
            }
        }
        lines.complete |= last;
        return room;
    }

    private Lines lines(String utterance) {
        for (var lines : waiting) {
            if (lines.utterance.equals(utterance)) {
                return lines;
            }
        }
        var lines = new Lines(utterance);
        waiting.addLast(lines);
        return lines;
    }

    /**
     * What was sent and not spoken is sent again, before anything else.
     *
     * @return how many pieces are not, because the connection broke with them each time
     */
    int again(List<Step> steps) {
        int leftOut = 0;
        for (var step : steps.reversed()) {
            if (step instanceof Say say && say.tries() > MOST_TRIES) {
                leftOut++;
            } else {
                again.addFirst(step);
            }
        }
        return leftOut;
    }

    void clear() {
        waiting.clear();
        again.clear();
        length = 0;
    }

    /** {@return whether nobody is going to say anything} */
    boolean empty() {
        return waiting.isEmpty() && again.isEmpty();
    }

    /**
     * What to send now.
     *
     * @param now the time
     * @param busy whether the server has not finished what it was sent
     * @return nothing when there is no text, or no room for it at the moment
     */
    Optional<Step> next(long now, boolean busy) {
        return again.isEmpty() ? fresh(now, busy) : repeated(now);
    }

    private Optional<Step> repeated(long now) {
        if (again.getFirst() instanceof Say say) {
            if (!allowed(say.text().length(), now)) {
                return Optional.empty();
            }
            use(say.text().length(), now);
        }
        return Optional.of(again.removeFirst());
    }

    private Optional<Step> fresh(long now, boolean busy) {
        if (!busy) {
            leaveWhatStopped();
        }
        var lines = waiting.peekFirst();
        if (lines == null) {
            return Optional.empty();
        }
        if (lines.pieces.isEmpty()) {
            return lines.complete ? Optional.of(ended(lines)) : Optional.empty();
        }
        boolean plenty = flushes.left(now) > reserve;
        boolean join = lines.begun && !plenty;
        if ((join && busy) || !allowed(lines.pieces.getFirst().length(), now)) {
            return Optional.empty();
        }
        var text = join ? joined(lines, now) : lines.pieces.removeFirst();
        lines.begun = true;
        length -= text.length();
        use(text.length(), now);
        return Optional.of(new Say(lines.utterance, text));
    }

    /** Whoever took an utterance back says nothing more of it, not even its end; should more come after all, it is last. */
    private void leaveWhatStopped() {
        while (waiting.size() > 1 && waiting.getFirst().pieces.isEmpty() && !waiting.getFirst().complete) {
            waiting.removeFirst();
        }
    }

    private End ended(Lines lines) {
        waiting.removeFirst();
        return new End(lines.utterance);
    }

    private boolean allowed(int chars, long now) {
        return flushes.left(now) >= 1 && freeAt(chars, now) <= now;
    }

    private void use(int chars, long now) {
        flushes.use(1, now);
        characters.use(chars, now);
    }

    private long freeAt(int chars, long now) {
        return Math.max(flushes.freeAt(1, now), characters.freeAt(chars, now));
    }

    /** As much as fits into one message, and into what is left of the characters. */
    private String joined(Lines lines, long now) {
        var all = new ArrayList<String>();
        long room = Math.min(LONGEST_TEXT, characters.left(now));
        long taken = -1;
        while (!lines.pieces.isEmpty()
                && (all.isEmpty() || taken + 1 + lines.pieces.getFirst().length() <= room)) {
            var piece = lines.pieces.removeFirst();
            taken += 1 + piece.length();
            all.add(piece);
        }
        length += all.size() - 1; // the spaces between, which are taken off with the rest
        return String.join(" ", all);
    }

    /** {@return when what waits may be sent, as far as the quotas go; empty when nothing waits for them} */
    Optional<Long> freeAt(long now) {
        int chars = again.isEmpty() ? firstPiece() : firstAgain();
        long at = chars == 0 ? now : freeAt(chars, now);
        return at > now ? Optional.of(at) : Optional.empty();
    }

    private int firstPiece() {
        var lines = waiting.peekFirst();
        return lines == null || lines.pieces.isEmpty()
                ? 0
                : lines.pieces.getFirst().length();
    }

    private int firstAgain() {
        return again.getFirst() instanceof Say say ? say.text().length() : 0;
    }
}
