package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.plugin.deepgram.synthesis.Step.End;
import dev.patchbay.plugin.deepgram.synthesis.Step.Say;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which words the server's audio belongs to. What the server was told to say is expected here, in that order; its audio is
 * that of the first that is not over. After a {@code Clear} whatever comes belongs to nobody, until the server says that it
 * has cleared.
 *
 * <p><b>Threads.</b> The session's turn expects and forgets, the socket's thread brings audio.
 */
final class Voice {
    /** Of the audio that a piece has, going by those before it: what is missing beyond that is a breath. */
    private static final double ALL_BUT_A_BREATH = 0.95;

    private static final double NEWEST = 0.3;

    /** What becomes of the audio. */
    interface Sound {
        /** The audio from here on is of these words. */
        void says(String utterance, String text);

        /** Audio, to keep. */
        void audio(String utterance, ByteBuffer audio);

        /** There is no more of an utterance. */
        void end(String utterance);

        /** Nobody is to hear any of it. */
        void drop();

        /** The words that came last are said again: what of them can be taken back is. */
        void unsay();
    }

    private static final class Due {
        final Step step;
        long bytes;

        Due(Step step) {
            this.step = step;
        }
    }

    private final Sound sound;
    private final Deque<Due> due = new ArrayDeque<>();
    private int clearing;
    private long progress;
    private double bytesPerCharacter;

    /** @param sound what becomes of the audio */
    Voice(Sound sound) {
        this.sound = sound;
    }

    /** The server is told to say this, or was told all of it. */
    synchronized void expect(Step step) {
        due.addLast(new Due(step));
        endWhatIsOver();
    }

    private void endWhatIsOver() {
        while (!due.isEmpty() && due.getFirst().step instanceof End(String utterance)) {
            due.removeFirst();
            sound.end(utterance);
        }
    }

    /**
     * Audio has come.
     *
     * @param audio to keep
     * @return false when it belongs to nobody
     */
    synchronized boolean audio(ByteBuffer audio) {
        progress++;
        if (clearing > 0 || due.isEmpty() || !(due.getFirst().step instanceof Say say)) {
            return false;
        }
        var first = due.getFirst();
        if (first.bytes == 0) {
            sound.says(say.utterance(), say.text());
        }
        first.bytes += audio.remaining();
        sound.audio(say.utterance(), audio);
        return true;
    }

    /** The first piece that is due is over. */
    synchronized void flushed() {
        progress++;
        if (clearing > 0 || due.isEmpty()) {
            return;
        }
        var over = due.removeFirst();
        if (over.step instanceof Say say && over.bytes > 0) {
            double measured = (double) over.bytes / say.text().length();
            bytesPerCharacter =
                    bytesPerCharacter == 0 ? measured : bytesPerCharacter * (1 - NEWEST) + measured * NEWEST;
        }
        endWhatIsOver();
    }

    /**
     * Nobody is to hear any of it.
     *
     * @return whether the server has to be told to clear, and will say when it has
     */
    synchronized boolean clear() {
        sound.drop();
        boolean telling = !due.isEmpty();
        due.clear();
        if (telling) {
            clearing++;
        }
        return telling;
    }

    /** The server has cleared. */
    synchronized void cleared() {
        progress++;
        clearing = Math.max(0, clearing - 1);
    }

    /** {@return whether the server still has to bring something, or to say that it has cleared} */
    synchronized boolean owed() {
        return !due.isEmpty() || clearing > 0;
    }

    /** {@return another number whenever the server has brought something} */
    synchronized long progress() {
        return progress;
    }

    /** {@return whether the server has not finished what it was told} */
    synchronized boolean busy() {
        return !due.isEmpty();
    }

    /**
     * The connection is gone. A piece that broke off is said again from its beginning, unless there was as much of it as
     * there should be; what of it had not gone to the caller's ear yet is taken back.
     *
     * @return what the next connection has to be told to say
     */
    synchronized List<Step> lost() {
        clearing = 0;
        var first = due.peekFirst();
        if (first != null && first.step instanceof Say say && first.bytes > 0) {
            if (whole(say, first.bytes)) {
                due.removeFirst();
                endWhatIsOver();
            } else {
                sound.unsay();
            }
        }
        var again = new ArrayList<Step>();
        for (var one : due) {
            again.add(again.isEmpty() && one.step instanceof Say say ? say.onceMore() : one.step);
        }
        due.clear();
        return again;
    }

    private boolean whole(Say say, long bytes) {
        return bytesPerCharacter > 0
                && bytes >= ALL_BUT_A_BREATH * bytesPerCharacter * say.text().length();
    }
}
