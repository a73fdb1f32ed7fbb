package dev.patchbay.api.stage;

/**
 * A stage whose input is text: a language model or a synthesizer.
 *
 * <p><b>One id from the model to the ear.</b> Text comes with the id of what it belongs to. A synthesizer begins its own
 * utterance by that same id, so that what was played of it tells the language model what the caller heard. A language
 * model begins one utterance an answer, by an id of its own, and writes whole sentences or clauses: a synthesizer speaks
 * each piece as it comes. The session tells the agent's words to those who watch; text stages publish none.
 */
public non-sealed interface TextStage extends Stage {
    /**
     * Takes the next piece of text.
     *
     * @param utterance what the text belongs to: for a language model the caller's turn, for a synthesizer the utterance of
     *     the stage before, or a prompt of the session's
     * @param text never null, may be empty when {@code last}
     * @param last whether this piece completes it
     */
    void process(String utterance, String text, boolean last);

    /**
     * Takes back what was given: the caller was thought to have finished, and was not. Stop what it led to, and forget it
     * as if it had never been said; more words are to come. Nothing of it was heard, its utterances are cancelled already,
     * and functions that were called for it were not run. Language models alone are told.
     *
     * @param utterance the id it was given by
     */
    default void retract(String utterance) {}
}
