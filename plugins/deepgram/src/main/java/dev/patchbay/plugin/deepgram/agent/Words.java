package dev.patchbay.plugin.deepgram.agent;

/** What the model is told, as if the caller had said it, of what the caller did not say. */
final class Words {
    static final String GO_ON =
            "[The line was disturbed while you were speaking, and the caller did not hear the end. Go on"
                    + " from where you stopped, in one or two sentences, without greeting again.]";

    static final String ANSWER =
            "[The line was disturbed before the caller heard your answer. Answer now, with what the function said.]";

    private Words() {}

    static String keys(String digits) {
        return "[The caller pressed these keys on the telephone: " + String.join(" ", digits.split("")) + "]";
    }

    /** A function was called in a session that is no more. */
    static String late(String function, String result) {
        return "[The function " + function + " that you called has answered: " + result + "]";
    }

    /** A function that ends the conversation, or hands it on, was called without a word before it. */
    static String before(String function) {
        return function
                + " is carried out once you have said one short sentence to the caller that fits, such as a goodbye"
                + " before hanging up, unless the caller speaks first. Say it now, and nothing else.";
    }
}
