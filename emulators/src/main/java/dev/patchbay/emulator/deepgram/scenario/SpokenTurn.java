package dev.patchbay.emulator.deepgram.scenario;

/**
 * What the caller says in one turn of Listen v2, or in a part of it.
 *
 * @param text the words; empty for noise, which is no turn
 * @param resumes whether it is a hesitation: when the voice comes back in time, the next text belongs to the same turn
 * @param unsure whether the model never finds the end, so that the turn ends by its timeout
 */
public record SpokenTurn(String text, boolean resumes, boolean unsure) {
    /**
     * A turn that ends as it should.
     *
     * @param text the words
     * @return the turn
     */
    public static SpokenTurn of(String text) {
        return new SpokenTurn(text, false, false);
    }

    /**
     * The beginning of a turn.
     *
     * @param text the words before the hesitation
     * @return the part
     */
    public static SpokenTurn hesitating(String text) {
        return new SpokenTurn(text, true, false);
    }

    /**
     * A turn that sounds unfinished.
     *
     * @param text the words
     * @return the turn
     */
    public static SpokenTurn unfinished(String text) {
        return new SpokenTurn(text, false, true);
    }

    @Override
    public String toString() {
        return "SpokenTurn[" + text.length() + " characters]";
    }
}
