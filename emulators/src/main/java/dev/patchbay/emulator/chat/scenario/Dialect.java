package dev.patchbay.emulator.chat.scenario;

/**
 * In what a server differs from OpenAI's, though it calls itself compatible.
 *
 * @param usage where the usage is that the client asked for
 * @param wholeCalls whether a tool call comes in one piece
 * @param callIndex whether pieces of tool calls have their {@code index}
 * @param callId what a tool call has as its {@code id}
 * @param stopAfterCalls whether an answer with tool calls ends with {@code stop}
 * @param repeatRole whether the role stands in each chunk
 * @param thoughts the name of the field with the model's thoughts, such as {@code reasoning_content}
 * @param comments whether the headers come at once, and a comment line before each event
 * @param space whether a space follows {@code data:}
 * @param lineEnd between lines
 * @param done whether {@code [DONE]} ends the stream
 */
public record Dialect(
        Usage usage,
        boolean wholeCalls,
        boolean callIndex,
        CallId callId,
        boolean stopAfterCalls,
        boolean repeatRole,
        String thoughts,
        boolean comments,
        boolean space,
        LineEnd lineEnd,
        boolean done) {
    /** OpenAI's own. */
    public static final Dialect OPENAI = new Dialect(
            Usage.LAST_CHUNK,
            false,
            true,
            CallId.UNIQUE,
            false,
            false,
            "reasoning_content",
            false,
            true,
            LineEnd.LF,
            true);

    /** A local server that sends tool calls whole, ends with {@code stop} after them, and repeats the role. */
    public static final Dialect LOCAL = new Dialect(
            Usage.LAST_CHUNK, true, true, CallId.UNIQUE, true, true, "reasoning", false, true, LineEnd.LF, true);

    /** Everything else than OpenAI's at once. */
    public static final Dialect STRANGE = new Dialect(
            Usage.NEVER, true, false, CallId.EMPTY, true, true, "reasoning_content", true, false, LineEnd.CRLF, false);

    /** Where the usage is. */
    public enum Usage {
        /** In a chunk of its own without choices, as the client asked for. */
        LAST_CHUNK,
        /** In the chunk with the reason of the end. */
        WITH_FINISH,
        /** Nowhere. */
        NEVER
    }

    /** What tool calls have as their id. */
    public enum CallId {
        /** An id that no other call has. */
        UNIQUE,
        /** An empty text. */
        EMPTY,
        /** No such field. */
        MISSING
    }

    /** How a line ends. The stream's format allows three ways. */
    public enum LineEnd {
        /** With a line feed. */
        LF("\n"),
        /** With both. */
        CRLF("\r\n"),
        /** With a carriage return. */
        CR("\r");

        private final String characters;

        LineEnd(String characters) {
            this.characters = characters;
        }

        /** {@return the characters} */
        public String characters() {
            return characters;
        }
    }
}
