package dev.patchbay.plugin.openairealtime;

/** What the model is told to say beyond its instructions. */
final class Words {
    static final String GO_ON =
            "The line was disturbed while you were speaking, and the caller did not hear the end. Go on"
                    + " from where you stopped, in one or two sentences, without greeting again.";

    private Words() {}

    /** The model says these words, or as nearly as it can. */
    static String exactly(String text) {
        return "Say to the caller exactly the following, in the same language, and nothing else: " + text;
    }

    /** The model calls a function that ends the conversation, or hands it on, and has said nothing with it. */
    static String before(String function) {
        return "You are about to use the function " + function + ". Before that, say one short sentence to the caller"
                + " that fits, such as a goodbye before hanging up, and nothing else.";
    }

    static String keys(String digits) {
        return "[The caller pressed these keys on the telephone: " + String.join(" ", digits.split("")) + "]";
    }
}
