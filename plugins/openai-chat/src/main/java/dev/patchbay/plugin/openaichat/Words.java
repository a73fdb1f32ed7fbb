package dev.patchbay.plugin.openaichat;

/** What the model is told beyond its instructions. */
final class Words {
    /** Servers whose models must hear the caller first get something to hear. */
    static final String CALL_BEGINS = "[The caller is on the line.]";

    static final String GREET = "[The caller is on the line and has not spoken yet. Greet the caller.]";

    static final String GO_ON =
            "The line was disturbed while you were speaking. The caller has heard what you said so far."
                    + " Go on exactly where you stopped, without repeating anything and without greeting again.";

    private Words() {}

    /** The model calls a function that ends the conversation, or hands it on, and has said nothing with it. */
    static String before(String function) {
        return "You are about to use the function " + function + ". Before that, say one short sentence to the caller"
                + " that fits, such as a goodbye before hanging up, and nothing else.";
    }

    static String keys(String digits) {
        return "[The caller pressed these keys on the telephone: " + String.join(" ", digits.split("")) + "]";
    }
}
