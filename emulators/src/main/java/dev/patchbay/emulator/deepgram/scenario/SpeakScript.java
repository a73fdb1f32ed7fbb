package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens on the sockets of Speak v1, of the Aura models.
 *
 * @param speed how many times faster than it is heard audio is sent, 0.1 to 1000
 * @param firstAudioMs from a flush to its first audio, ms
 * @param clearMs from a {@code Clear} to its {@code Cleared}; audio goes on coming until then, ms
 * @param toneHz a tone as long as the text would be, Hz; null for speech
 * @param wordsPerMinute how fast the voice speaks, 80 to 300
 * @param pitchHz how high the voice is, 50 to 300 Hz
 * @param chunkBytes the sizes of the audio messages, again and again, each 1 to 1000000; odd ones cut samples in two
 * @param overFlush what becomes of flushes that are too many
 * @param charactersPerMinute how many characters 60 s may have; null for no limit
 * @param warnings how the fields of a warning are called
 * @param tolerant whether query parameters that nobody knows are let pass
 */
public record SpeakScript(
        double speed,
        int firstAudioMs,
        int clearMs,
        @Nullable Integer toneHz,
        int wordsPerMinute,
        int pitchHz,
        List<Integer> chunkBytes,
        OverFlush overFlush,
        @Nullable Integer charactersPerMinute,
        WarningWords warnings,
        boolean tolerant) {
    /** What holds unless the scenario says otherwise. */
    public static final SpeakScript DEFAULT = builder().build();

    /** Checks the ranges and keeps its own list. */
    public SpeakScript {
        chunkBytes = List.copyOf(chunkBytes);
        Checks.within("speak: speed", speed, 0.1, 1_000);
        Checks.within("speak: first_audio_ms", firstAudioMs, 0, 600_000);
        Checks.within("speak: clear_ms", clearMs, 0, 600_000);
        Checks.within("speak: tone_hz", Checks.or(toneHz, 440), 20, 20_000);
        Checks.within("speak: words_per_minute", wordsPerMinute, 80, 300);
        Checks.within("speak: pitch_hz", pitchHz, 50, 300);
        Checks.within("speak: chunk_bytes: number of sizes", chunkBytes.size(), 1, 1_000);
        chunkBytes.forEach(size -> Checks.within("speak: chunk_bytes", size, 1, 1_000_000));
        Checks.within("speak: characters_per_minute", Checks.or(charactersPerMinute, 1), 1, 1_000_000);
    }

    /** {@return a builder that has the defaults} */
    public static SpeakScriptBuilder builder() {
        return new SpeakScriptBuilder();
    }
}
