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
        boolean begun;

        Due(Step step) {
            this.step = step;
        }
    }

    private final Sound sound;
    private final Deque<Due> due = new ArrayDeque<>();
    private int clearing;
    private long progress;

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
        if (!first.begun) {
            sound.says(say.utterance(), say.text());
        }
        first.begun = true;
        sound.audio(say.utterance(), audio);
        return true;
    }

    /**
     * The first piece that is due is over.
     *
     * @return whether there was any audio of it
     */
    synchronized boolean flushed() {
        progress++;
        if (clearing > 0 || due.isEmpty()) {
            return false;
        }
        var over = due.removeFirst();
        endWhatIsOver();
        return over.begun;
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

    /** {@return how much text the server was told to say, and has not finished} */
    synchronized int dueCharacters() {
        return due.stream()
                .mapToInt(one -> one.step instanceof Say say ? say.text().length() : 0)
                .sum();
    }

    /**
     * The connection is gone. A piece that the server has not called finished is said again from its beginning: how much
     * audio it should have had nobody knows, and a number is spoken far longer than it is written. What of it had not gone
     * to the caller's ear yet is taken back.
     *
     * @return what the next connection has to be told to say
     */
    synchronized List<Step> lost() {
        clearing = 0;
        if (!due.isEmpty() && due.getFirst().begun) {
            sound.unsay();
        }
        var again = new ArrayList<Step>();
        for (var one : due) {
            again.add(again.isEmpty() && one.step instanceof Say say ? say.onceMore() : one.step);
        }
        due.clear();
        return again;
    }
}
