package dev.patchbay.api.stage;

/** A stage whose input is text: a language model or a synthesizer. */
public non-sealed interface TextStage extends Stage {
    /**
     * Takes the next piece of text.
     *
     * @param text never null, may be empty when {@code last}
     * @param last whether this piece completes the caller's turn or the utterance of the stage before
     */
    void process(String text, boolean last);
}
