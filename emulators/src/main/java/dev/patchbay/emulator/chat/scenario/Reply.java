package dev.patchbay.emulator.chat.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request is answered with.
 *
 * @param parts in this order; none for an empty answer
 * @param firstTokenMs how long until the first token, ms; null for the scenario's own time
 * @param tokenMs how long between two tokens, ms; null for the scenario's own time
 * @param finish why it ends; null for what follows from the parts
 */
public record Reply(
        List<Part> parts,
        @Nullable Integer firstTokenMs,
        @Nullable Integer tokenMs,
        @Nullable Finish finish) {
    /** Keeps its own list, and checks the ranges. */
    public Reply {
        parts = List.copyOf(parts);
        Checks.within("first_token_ms", firstTokenMs == null ? 0 : firstTokenMs, 0, 600_000);
        Checks.within("token_ms", tokenMs == null ? 0 : tokenMs, 0, 600_000);
    }

    /**
     * A reply of some parts.
     *
     * @param parts in this order
     * @return the reply
     */
    public static Reply of(Part... parts) {
        return new Reply(List.of(parts), null, null, null);
    }

    /**
     * A reply of text.
     *
     * @param text what is said
     * @return the reply
     */
    public static Reply say(String text) {
        return of(new Part.Say(text));
    }

    /**
     * A reply that calls a function.
     *
     * @param name of the function
     * @param arguments JSON text
     * @return the reply
     */
    public static Reply call(String name, String arguments) {
        return of(new Part.Call(name, arguments, false));
    }

    /**
     * The same reply at a pace of its own.
     *
     * @param firstTokenMs until the first token, ms
     * @param tokenMs between two tokens, ms
     * @return the reply
     */
    public Reply paced(int firstTokenMs, int tokenMs) {
        return new Reply(parts, firstTokenMs, tokenMs, finish);
    }

    /**
     * The same reply with another end.
     *
     * @param reason what the client is told
     * @return the reply
     */
    public Reply ending(Finish reason) {
        return new Reply(parts, firstTokenMs, tokenMs, reason);
    }
}
