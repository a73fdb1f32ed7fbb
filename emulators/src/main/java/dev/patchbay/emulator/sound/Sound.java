package dev.patchbay.emulator.sound;

import java.nio.file.Path;

/** One thing that can be heard, as a value: equal sounds are made once. */
public sealed interface Sound {
    /** The rate at which sounds are made before they are converted, Hz. */
    int RATE = 16_000;

    /**
     * Synthesised speech.
     *
     * @param text English
     * @param wordsPerMinute how fast, 80 to 300
     * @param pitchHz how high, 50 to 300 Hz
     */
    record Speech(String text, int wordsPerMinute, int pitchHz) implements Sound {}

    /**
     * A sine at -9 dBFS, exact in each wire format's own rate.
     *
     * @param hz frequency
     * @param millis how long
     */
    record Tone(int hz, int millis) implements Sound {}

    /**
     * Digital silence.
     *
     * @param millis how long
     */
    record Silence(int millis) implements Sound {}

    /**
     * A file: PCM of 16 bits, mono. One at the wire's own rate reaches the client sample by sample.
     *
     * @param file a WAV file
     */
    record Wav(Path file) implements Sound {}
}
