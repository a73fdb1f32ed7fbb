package dev.patchbay.plugin.deepgram.synthesis;

/** What becomes of the text, in order. */
sealed interface Step {
    /**
     * Text that is made into sound in one go, and so is known to be over when it is.
     *
     * @param utterance whose text it is
     * @param text not blank
     */
    record Say(String utterance, String text) implements Step {}

    /**
     * There is no more of an utterance.
     *
     * @param utterance that ends
     */
    record End(String utterance) implements Step {}
}
