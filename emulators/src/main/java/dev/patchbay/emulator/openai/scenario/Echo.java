package dev.patchbay.emulator.openai.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Formats that the server takes whatever the client asked for; {@code session.updated} says so.
 *
 * @param input of the client's audio; null for what was asked for
 * @param output of the server's audio; null for what was asked for
 */
public record Echo(@Nullable WireFormat input, @Nullable WireFormat output) {
    /** What was asked for. */
    public static final Echo FAITHFUL = new Echo(null, null);
}
