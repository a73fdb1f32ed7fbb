package dev.patchbay.emulator.deepgram.scenario;

/**
 * What one utterance comes to, and what the service gets wrong about it.
 *
 * @param text the words; empty for noise, which begins like speech and has no transcript
 * @param end when {@code speech_final} comes
 * @param emptyFinal whether the last final has no words although the interims had
 * @param overlapWords how many words each final repeats of the one before it, 0 to 20
 */
public record Utterance(String text, End end, boolean emptyFinal, int overlapWords) {
    /** When {@code speech_final} comes. */
    public sealed interface End {}

    /** After {@code endpointing}. */
    public record OnTime() implements End {}

    /** Not at all; the words are final all the same. */
    public record Never() implements End {}

    /**
     * Too late.
     *
     * @param ms so much silence after {@code endpointing}, ms
     */
    public record Late(int ms) implements End {}

    /** Checks the range. */
    public Utterance {
        Checks.within("overlap_words", overlapWords, 0, 20);
        if (end instanceof Late(int ms)) {
            Checks.within("speech_final_late_ms", ms, 1, 600_000);
        }
    }

    /**
     * An utterance about which everything is right.
     *
     * @param text the words
     * @return the utterance
     */
    public static Utterance of(String text) {
        return new Utterance(text, new OnTime(), false, 0);
    }

    /** {@return a noise: it begins like speech and has no transcript} */
    public static Utterance noise() {
        return of("");
    }

    /**
     * The same with another end.
     *
     * @param end when {@code speech_final} comes
     * @return the utterance
     */
    public Utterance ending(End end) {
        return new Utterance(text, end, emptyFinal, overlapWords);
    }

    /** {@return the same, but its last final has no words} */
    public Utterance withEmptyFinal() {
        return new Utterance(text, end, true, overlapWords);
    }

    /**
     * The same with finals that overlap.
     *
     * @param words how many each repeats
     * @return the utterance
     */
    public Utterance overlapping(int words) {
        return new Utterance(text, end, emptyFinal, words);
    }

    @Override
    public String toString() {
        return "Utterance[" + text.length() + " characters, " + end + "]";
    }
}
