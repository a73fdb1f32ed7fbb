package dev.patchbay.plugin.openaichat.history;

import java.util.List;

/** One message of a conversation, as the model is told it. */
public sealed interface Message {
    /**
     * What the caller said or did.
     *
     * @param text not blank
     */
    record Caller(String text) implements Message {}

    /**
     * What the model said, and which functions it called.
     *
     * @param text what the caller heard of it; may be empty when there are calls
     * @param calls may be empty when there is a text
     */
    record Model(String text, List<Call> calls) implements Message {
        /** Keeps its own list. */
        public Model {
            calls = List.copyOf(calls);
        }
    }

    /**
     * What a function answered.
     *
     * @param call the id of the call
     * @param text for the model
     */
    record Output(String call, String text) implements Message {}

    /**
     * A word of ours to the model, which is no part of the conversation.
     *
     * @param text what it should do
     */
    record Note(String text) implements Message {}

    /**
     * A call of a function.
     *
     * @param id under which it is answered
     * @param name of the function
     * @param arguments a JSON object, as text
     */
    record Call(String id, String name, String arguments) {}
}
