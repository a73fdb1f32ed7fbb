package dev.patchbay.emulator.openai.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one response brings.
 *
 * @param parts in this order; none for a response without output
 * @param waitMs how long the model thinks before the first output, ms; null for the scenario's own time
 */
public record Reply(List<Part> parts, @Nullable Integer waitMs) {
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
        return new Reply(List.of(parts), null);
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
        return of(new Part.Call(name, arguments, false));
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
}
