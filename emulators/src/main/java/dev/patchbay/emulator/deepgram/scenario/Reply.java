package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer of the agent brings.
 *
 * @param parts in this order; none for an answer of nothing
 * @param waitMs how long the model thinks, ms; null for the scenario's own time
 * @param cancelMs so long after its calls were dispatched on speculation, ms, the user is taken to go on, and the calls
 *     are cancelled and made anew; null for never. Once an answer
 */
public record Reply(
        List<Part> parts,
        @Nullable Integer waitMs,
        @Nullable Integer cancelMs) {
    /** Keeps its own list. */
    public Reply {
        parts = List.copyOf(parts);
    }

    /**
     * A reply of some parts.
     *
     * @param parts in this order
     * @return the reply
     */
    public static Reply of(Part... parts) {
        return new Reply(List.of(parts), null, null);
    }

    /**
     * A spoken reply.
     *
     * @param text English
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
        return of(Part.call(name, arguments));
    }

    /**
     * A tone.
     *
     * @param hz frequency
     * @param ms how long
     * @return the reply
     */
    public static Reply tone(int hz, int ms) {
        return of(new Part.Tone(hz, ms, "beep"));
    }

    /**
     * The same reply after another time.
     *
     * @param ms how long the model thinks, ms
     * @return the reply
     */
    public Reply after(int ms) {
        return new Reply(parts, ms, cancelMs);
    }

    /**
     * The same reply, whose calls are cancelled once.
     *
     * @param ms how long after they were dispatched, ms
     * @return the reply
     */
    public Reply cancelledAfter(int ms) {
        return new Reply(parts, waitMs, ms);
    }
}
