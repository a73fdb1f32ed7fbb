package dev.patchbay.plugin.deepgram.agent.message;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** What the server says, as far as it matters here. Texts that a message lacks are empty, never null. */
public sealed interface ServerMessage {
    /** It is there, and waits for the settings. */
    record Welcome(String requestId) implements ServerMessage {}

    /** The settings are in force. */
    record SettingsApplied() implements ServerMessage {}

    /** The caller speaks; whatever the agent was saying, the server has stopped it. */
    record CallerSpeaks() implements ServerMessage {}

    /** The caller's turn is over, and this is what they said; or the words are ours, said for them. */
    record CallerText(String text) implements ServerMessage {}

    /** The model is at work, or its voice is. */
    record AgentAtWork() implements ServerMessage {}

    /** Words of the agent, a sentence mostly; their audio follows. */
    record AgentText(String text) implements ServerMessage {}

    /** A piece of the agent's audio. */
    record Audio(ByteBuffer bytes) implements ServerMessage {}

    /** All audio of an answer was sent. Of an answer that was cut off it may never be said. */
    record AudioDone() implements ServerMessage {}

    /**
     * The model calls functions, all of them at once.
     *
     * @param calls in the order of the message
     * @param leftOut how many more there were that make no sense, because they lack an id or a name
     */
    record FunctionsCalled(List<FunctionCall> calls, int leftOut) implements ServerMessage {}

    /**
     * One call of a function.
     *
     * @param id its own
     * @param name of the function
     * @param arguments a JSON object, as the model wrote it
     * @param ours whether it is run here; others the server runs itself
     * @param thoughtSignature to be sent back as it is; empty for none
     */
    record FunctionCall(String id, String name, String arguments, boolean ours, String thoughtSignature) {}

    /** The caller went on, so these calls were made too early, and nobody waits for their results. */
    record FunctionsCancelled(List<String> ids) implements ServerMessage {}

    /** What we wanted to be said was not: somebody is speaking. */
    record InjectionRefused() implements ServerMessage {}

    /** How long an answer took, in milliseconds, by part. */
    record Latency(Map<String, Long> millis) implements ServerMessage {}

    /** Something is not as it should be, and the session goes on. */
    record Warning(String code, String description) implements ServerMessage {}

    /** Something is wrong, and the session ends, mostly. */
    record Fault(String code, String description) implements ServerMessage {}

    /** Known, and of no use here. */
    record Ignored(String type) implements ServerMessage {}

    /** Not known. */
    record Unknown(String type) implements ServerMessage {}
}
