package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.RequestBody.ToolUse;
import dev.patchbay.plugin.openaichat.history.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model is asked for one answer.
 *
 * @param utterance under which the answer is spoken
 * @param messages of the conversation
 * @param use of functions
 * @param refused what becomes of it when the server does not take it
 */
record Question(String utterance, List<Message> messages, ToolUse use, IfRefused refused) {
    /** What becomes of a question that the server does not take. */
    enum IfRefused {
        /** One that is too long is asked again with less. */
        SHORTEN,
        /** Then nothing helps. */
        FAIL,
        /** It only asks for words that go with something, which happens without them then. */
        DO_WITHOUT
    }

    Question {
        messages = List.copyOf(messages);
    }

    /** What the model is told when it has written so much of the answer already, which may be nothing. */
    List<Message> goingOnAfter(String written) {
        if (written.isEmpty()) {
            return messages;
        }
        var all = new ArrayList<>(messages);
        all.add(new Message.Model(written.strip(), List.of()));
        all.add(new Message.Note(Words.GO_ON));
        return all;
    }
}
