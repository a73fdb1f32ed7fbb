package dev.patchbay.emulator.openai.scenario;

import java.nio.file.Path;

/** A part of a reply. Parts that can be heard and follow one another make one message; each call is an item of its own. */
public sealed interface Part {
    /**
     * Speaks.
     *
     * @param text English; {@code {output}} stands for the last function output, {@code {transcript}} for what the user
     *     said last
     */
    record Say(String text) implements Part {}

    /**
     * Plays a sine.
     *
     * @param hz frequency
     * @param ms how long
     * @param transcript what the model claims to have said
     */
    record Tone(int hz, int ms, String transcript) implements Part {}

    /**
     * Plays a file.
     *
     * @param file mono PCM16
     * @param transcript what the model claims to have said
     */
    record Wav(Path file, String transcript) implements Part {}

    /**
     * Plays silence.
     *
     * @param ms how long
     */
    record Pause(int ms) implements Part {}

    /**
     * Calls a function of the client.
     *
     * @param name which
     * @param arguments JSON text
     * @param ifOffered whether to leave it out when the session has no tool of that name
     */
    record Call(String name, String arguments, boolean ifOffered) implements Part {}
}
