package dev.patchbay.emulator.chat.scenario;

/** A part of a reply. */
public sealed interface Part {
    /**
     * Writes.
     *
     * @param text {@code {output}} stands for the last tool output, {@code {transcript}} for what the user said last
     */
    record Say(String text) implements Part {}

    /**
     * Thinks aloud, as some models do: sent apart from the text, and not meant for the user's ears.
     *
     * @param text with the same placeholders as {@link Say}
     */
    record Think(String text) implements Part {}

    /**
     * Waits between two tokens.
     *
     * @param ms how long, ms
     */
    record Pause(int ms) implements Part {
        /** Checks the range. */
        public Pause {
            Checks.within("pause_ms", ms, 0, 600_000);
        }
    }

    /**
     * Calls a function of the client.
     *
     * @param name which
     * @param arguments sent as they are, so that they may be broken JSON
     * @param ifOffered whether to leave it out when the request has no tool of that name
     */
    record Call(String name, String arguments, boolean ifOffered) implements Part {}
}
