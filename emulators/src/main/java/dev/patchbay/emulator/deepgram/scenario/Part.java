package dev.patchbay.emulator.deepgram.scenario;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A part of a reply. Calls that follow one another are requested together. */
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
     * @param transcript what the agent claims to have said
     */
    record Tone(int hz, int ms, String transcript) implements Part {}

    /**
     * Plays a file.
     *
     * @param file mono PCM16
     * @param transcript what the agent claims to have said
     */
    record Wav(Path file, String transcript) implements Part {}

    /**
     * Plays silence.
     *
     * @param ms how long
     */
    record Pause(int ms) implements Part {}

    /**
     * Calls a function; the client's, or the server's own where the settings give it an endpoint.
     *
     * @param name which
     * @param arguments JSON text
     * @param ifOffered whether to leave it out when the settings have no function of that name
     * @param thoughtSignature what the client must echo in its answer; null for nothing
     * @param result what the endpoint of a function of the server's own answers
     */
    record Call(
            String name,
            String arguments,
            boolean ifOffered,
            @Nullable String thoughtSignature,
            String result) implements Part {}

    /**
     * A call without anything special.
     *
     * @param name which function
     * @param arguments JSON text
     * @return the call
     */
    static Call call(String name, String arguments) {
        return new Call(name, arguments, false, null, "");
    }
}
