package dev.patchbay.emulator.chat.request;

import java.util.List;

/** A message of the conversation that a request brings. */
public sealed interface Message {
    /** {@return the role on the wire, such as {@code user}} */
    String role();

    /** {@return the words; the parts of a message in parts are joined without anything between; empty for none} */
    String text();

    /**
     * What the model is told to be.
     *
     * @param role {@code system} or {@code developer}
     * @param text the words
     */
    record Instructions(String role, String text) implements Message {}

    /**
     * What the user said.
     *
     * @param text the words
     */
    record User(String text) implements Message {
        @Override
        public String role() {
            return "user";
        }
    }

    /**
     * What the model answered before.
     *
     * @param text the words, empty for none
     * @param calls the functions that it called
     */
    record Assistant(String text, List<ToolCall> calls) implements Message {
        /** Keeps its own list. */
        public Assistant {
            calls = List.copyOf(calls);
        }

        @Override
        public String role() {
            return "assistant";
        }
    }

    /**
     * What came out of a call.
     *
     * @param callId of which
     * @param text the output
     */
    record ToolOutput(String callId, String text) implements Message {
        @Override
        public String role() {
            return "tool";
        }
    }
}
