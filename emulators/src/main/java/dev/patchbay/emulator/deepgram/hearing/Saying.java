package dev.patchbay.emulator.deepgram.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text while it is being said: word by word as the audio goes on, and the rest of it when the voice ends.
 *
 * <p><b>Threads.</b> One.
 */
public final class Saying {
    private final List<String> ahead = new ArrayList<>();
    private final List<Word> said = new ArrayList<>();
    private final int wordMs;
    private long cursorMs;

    /**
     * Nothing has been said yet.
     *
     * @param text the words; empty for a voice that says nothing that can be understood
     * @param startMs where the voice begins, ms of the audio
     * @param wordMs how long a word takes, ms
     */
    public Saying(String text, long startMs, int wordMs) {
        this.wordMs = wordMs;
        cursorMs = startMs;
        more(text, startMs);
    }

    /**
     * More is said after a pause.
     *
     * @param text the words
     * @param startMs where the voice begins again, ms of the audio
     */
    public void more(String text, long startMs) {
        Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(ahead::add);
        cursorMs = Math.max(cursorMs, startMs);
    }

    /**
     * The voice goes on.
     *
     * @param ms where the audio is, ms
     * @return whether there is a new word
     */
    public boolean advance(long ms) {
        int before = said.size();
        while (!ahead.isEmpty() && cursorMs + wordMs <= ms) {
            say(wordMs);
        }
        return said.size() > before;
    }

    /**
     * The voice has ended: what was not said yet is said in what is left of it.
     *
     * @param endMs where it ended, ms of the audio
     */
    public void finish(long endMs) {
        while (!ahead.isEmpty()) {
            say(Math.max(1, (endMs - cursorMs) / ahead.size()));
        }
    }

    private void say(long ms) {
        said.add(new Word(ahead.removeFirst(), cursorMs, cursorMs + ms));
        cursorMs += ms;
    }

    /** {@return what was said so far} */
    public List<Word> said() {
        return List.copyOf(said);
    }

    /** {@return what was not said yet, as one text} */
    public String rest() {
        return String.join(" ", ahead);
    }
}
