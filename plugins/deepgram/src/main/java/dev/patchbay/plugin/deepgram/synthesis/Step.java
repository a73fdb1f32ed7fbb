package dev.patchbay.plugin.deepgram.synthesis;

/** What becomes of the text, in order. */
sealed interface Step {
    /**
     * Text that is made into sound in one go, and so is known to be over when it is.
     *
     * @param utterance whose text it is
     * @param text not blank
     * @param tries how often it was begun and broke off
     */
    record Say(String utterance, String text, int tries) implements Step {
        Say(String utterance, String text) {
            this(utterance, text, 0);
        }

        Say onceMore() {
            return new Say(utterance, text, tries + 1);
        }
    }

    /**
     * There is no more of an utterance.
     *
     * @param utterance that ends
     */
    record End(String utterance) implements Step {}
}
