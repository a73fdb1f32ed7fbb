package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.Question.IfRefused;

/** What is to be done about an answer that failed. */
enum Verdict {
    /** The model is asked again, for the rest if there is something of the answer. */
    AGAIN,
    /** What was said is all of the answer. */
    END_HERE,
    /** The question need not be answered. */
    DO_WITHOUT,
    /** What the caller said is left out of the conversation, and answered by a line of our own. */
    LEAVE_OUT,
    /** The older half of the conversation is forgotten, and the model asked again. */
    SHORTEN,
    /** The call can't go on. */
    FAIL;

    /** An answer that breaks off again and again is none that goes on: the server has another idea of its end. */
    private static final int MOST_PIECES = 4;

    /**
     * The verdict.
     *
     * @param pieces how many tries brought something of the answer
     */
    static Verdict of(Failure failure, IfRefused refused, int pieces) {
        if (pieces > 0 && (failure.concernsQuestion() || pieces >= MOST_PIECES)) {
            return END_HERE;
        }
        if (refused == IfRefused.DO_WITHOUT && failure.concernsQuestion()) {
            return DO_WITHOUT;
        }
        return switch (failure.remedy()) {
            case WAIT, REPEAT -> AGAIN;
            case LEAVE_OUT -> LEAVE_OUT;
            case SHORTEN -> refused == IfRefused.SHORTEN ? SHORTEN : FAIL;
            case NONE -> FAIL;
        };
    }
}
