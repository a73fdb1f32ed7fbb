package dev.patchbay.plugin.deepgram.agent;

/**
 * What the agent owes the caller: the answer that follows a function, and the rest of one that broke off. If the connection
 * is lost before it is heard, the next server has to be told to go on, because nothing that the caller said asks for it. The
 * session's turn.
 */
final class Debt {
    private enum Owed {
        NOTHING,
        /** The model knows what the function said, and has not said a word since. */
        ANSWER,
        /** There are words of the answer, and no sound. */
        SOUND
    }

    private Owed owed = Owed.NOTHING;
    private String goOn = "";

    /** The model is told what a function said. */
    void functionAnswered() {
        owed = Owed.ANSWER;
    }

    /** Words of the agent. */
    void words() {
        if (owed == Owed.ANSWER) {
            owed = Owed.SOUND;
        }
    }

    /** Sound of the agent; what comes before new words is of those before the function. */
    void sound() {
        if (owed == Owed.SOUND) {
            owed = Owed.NOTHING;
        }
    }

    /** Nobody waits for the answer any more. */
    void forgiven() {
        owed = Owed.NOTHING;
    }

    /** {@return whether an answer is to come, and nothing of it was heard} */
    boolean owed() {
        return owed != Owed.NOTHING;
    }

    /** The connection is gone, perhaps in the middle of an answer that was heard. */
    void lost(boolean cutShort) {
        if (cutShort) {
            goOn = Words.GO_ON;
        } else if (owed() && goOn.isEmpty()) {
            goOn = Words.ANSWER;
        }
        owed = Owed.NOTHING;
    }

    /** Something else is to be answered, or the caller does not want to hear the rest. */
    void dropped() {
        goOn = "";
    }

    /** {@return what the next server has to be told so that the agent goes on; empty for nothing} */
    String goOn() {
        return goOn;
    }
}
