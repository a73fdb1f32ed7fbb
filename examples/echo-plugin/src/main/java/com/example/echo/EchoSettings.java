package com.example.echo;

import dev.patchbay.api.config.Setting;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import java.time.Duration;

/**
 * The settings of an echo, in YAML {@code sample_rate}, {@code longest_turn} and {@code beep}. The runtime checks what the
 * annotations say; what they can't say is checked here.
 *
 * @param sampleRate in hertz, 8000 to 48000
 * @param longestTurn 1 to 60 seconds
 * @param beep whether to beep
 */
public record EchoSettings(
        @Setting(
                value = "Samples per second to record with. Telephone lines carry 8000.",
                fallback = "8000",
                min = 8000,
                max = 48000)
        int sampleRate,

        @Setting(value = "How much of one turn is said back, 1s to 60s. What is beyond is lost.", fallback = "10s")
        Duration longestTurn,

        @Setting(value = "Whether a beep tells the caller to speak, at first and after each echo.", fallback = "true")
        boolean beep) {
    /** Checks the range of the duration. */
    public EchoSettings {
        if (longestTurn.toSeconds() < 1 || longestTurn.toSeconds() > 60) {
            throw new IllegalArgumentException("longest_turn must be 1s to 60s: " + longestTurn.toMillis() + "ms");
        }
    }

    /** {@return the format of all that the echo hears and says} */
    AudioFormat format() {
        return AudioFormat.mono(Encoding.PCM16, sampleRate);
    }
}
