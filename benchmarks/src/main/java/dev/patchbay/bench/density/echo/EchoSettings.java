package dev.patchbay.bench.density.echo;

import dev.patchbay.api.config.Setting;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;

/**
 * The settings of an echo.
 *
 * @param sampleRate in hertz
 * @param leadMs milliseconds
 */
public record EchoSettings(
        @Setting(
                value = "Samples per second that the agent hears and says; the runtime resamples from and to 8000.",
                fallback = "8000",
                min = 8_000,
                max = 48_000)
        int sampleRate,

        @Setting(
                value = "How much silence the agent says first, in milliseconds: by so much it stays ahead of its"
                        + " playout, as an agent does that speaks faster than people.",
                fallback = "60",
                min = 0,
                max = 1_000)
        int leadMs) {

    /** {@return the format of all that the echo hears and says} */
    AudioFormat format() {
        return AudioFormat.mono(Encoding.PCM16, sampleRate);
    }
}
