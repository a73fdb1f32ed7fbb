package dev.patchbay.plugin.openairealtime.message;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** What the server says, as far as it matters here. Texts that a message lacks are empty, never null. */
public sealed interface ServerEvent {
    /** The session is there. */
    record SessionCreated(String session, String model) implements ServerEvent {}

    /** The settings are in force, with these formats, in the spelling of {@link WireFormat}; empty when not told. */
    record SessionUpdated(String input, String output) implements ServerEvent {}

    /** The caller began to speak, so far into the audio that was sent, its padding included. */
    record SpeechStarted(String item, long audioStartMs) implements ServerEvent {}

    /** The caller's speech ended, the silence that proves it included. */
    record SpeechStopped(String item, long audioEndMs) implements ServerEvent {}

    /** The caller's audio became an item of the conversation. */
    record Committed(String item) implements ServerEvent {}

    /** Nobody spoke for the idle time, and the model does so by itself. */
    record IdleTimeout(String item) implements ServerEvent {}

    /** Words of the caller: a piece, or all of them, and then what it cost to write them down. */
    record CallerText(String item, String text, boolean last, Map<String, Long> usage) implements ServerEvent {}

    /** The caller's words could not be written down. */
    record CallerTextFailed(String item, String message) implements ServerEvent {}

    /** An answer has begun. */
    record ResponseCreated(String response) implements ServerEvent {}

    /** A piece of the agent's audio. */
    record AudioDelta(String response, String item, int content, ByteBuffer audio) implements ServerEvent {}

    /** All of an item's audio was sent. */
    record AudioDone(String response, String item, int content) implements ServerEvent {}

    /** A piece of the agent's words. */
    record AgentText(String response, String item, int content, String text) implements ServerEvent {}

    /** All of the agent's words of an item. */
    record AgentTextDone(String response, String item, int content) implements ServerEvent {}

    /** The model begins to call a function, or has finished to: then the arguments are there. */
    record FunctionCall(String response, String item, String call, String name, String arguments, boolean complete)
            implements ServerEvent {}

    /** A piece of a function's arguments. */
    record ArgumentsDelta(String item, String text) implements ServerEvent {}

    /** An answer is over, one way or another. */
    record ResponseDone(
            String response,
            String status,
            String reason,
            String errorCode,
            String errorMessage,
            Map<String, Long> usage,
            List<FunctionCall> calls)
            implements ServerEvent {
        /** {@return whether it came to its own end} */
        public boolean completed() {
            return status.equals("completed") || status.equals("incomplete");
        }
    }

    /** What is left of an allowance. */
    record RateLimits(List<Allowance> allowances) implements ServerEvent {}

    /**
     * One allowance.
     *
     * @param name such as {@code tokens}
     * @param limit the whole of it
     * @param remaining the rest
     * @param resetSeconds until it is whole again
     */
    record Allowance(String name, long limit, long remaining, double resetSeconds) {}

    /** Something was wrong; {@code clientEvent} says with which message of ours, empty for none. */
    record Fault(String type, String code, String message, String param, String clientEvent) implements ServerEvent {}

    /** Known, and of no use here. */
    record Ignored(String type) implements ServerEvent {}

    /** Not known. */
    record Unknown(String type) implements ServerEvent {}
}
