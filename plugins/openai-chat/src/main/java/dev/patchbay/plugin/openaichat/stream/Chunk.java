package dev.patchbay.plugin.openaichat.stream;

import java.util.List;
import java.util.Map;

/**
 * A piece of an answer.
 *
 * @param text what was written; may be empty
 * @param thinking whether the model thought, aside from what it wrote
 * @param calls pieces of calls of functions
 * @param finish why the answer is over; empty while it is not
 * @param usage what it cost, by name; empty while that is not known
 */
public record Chunk(String text, boolean thinking, List<CallPiece> calls, String finish, Map<String, Long> usage) {
    /** Keeps its own lists. */
    public Chunk {
        calls = List.copyOf(calls);
        usage = Map.copyOf(usage);
    }

    /** {@return whether there is anything of an answer in it} */
    public boolean isToken() {
        return !text.isEmpty() || thinking || !calls.isEmpty();
    }

    /**
     * A piece of a call.
     *
     * @param index its place in the answer; -1 when the server doesn't say
     * @param id may be empty
     * @param name may be empty
     * @param arguments the next characters of them
     */
    public record CallPiece(int index, String id, String name, String arguments) {}
}
