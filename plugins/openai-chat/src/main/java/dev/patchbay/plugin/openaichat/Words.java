package dev.patchbay.plugin.openaichat;

import java.util.Collection;

/**
 * What the model is told beyond its instructions: in brackets, in the place of the caller, because some servers take no
 * instructions in the middle of a conversation.
 */
final class Words {
    /** Servers whose models must hear the caller first get something to hear. */
    static final String CALL_BEGINS = "[The caller is on the line.]";

    static final String GREET = "[The caller is on the line and has not spoken yet. Greet the caller.]";

    static final String GO_ON =
            "[The line was disturbed while you were speaking. The caller has heard what you said so far."
                    + " Go on exactly where you stopped, without repeating anything and without greeting again.]";

    private Words() {}

    /** The model calls a function that ends the conversation, or hands it on, and has said nothing with it. */
    static String before(String function) {
        return "[You are about to use the function " + function + ". Before that, say one short sentence to the caller"
                + " that fits, such as a goodbye before hanging up, and nothing else.]";
    }

    /** Functions have answered after the caller had said something else. */
    static String results(Collection<String> functions) {
        return "[The result of " + String.join(", ", functions)
                + " has come meanwhile. Tell the caller what came of it.]";
    }

    static String keys(String digits) {
        return "[The caller pressed these keys on the telephone: " + String.join(" ", digits.split("")) + "]";
    }
}
