package dev.patchbay.emulator.deepgram.scenario;

import static dev.patchbay.emulator.deepgram.scenario.Checks.or;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section {@code speak:} as it stands in a file. */
record SpeakLine(
        @Nullable Double speed,
        @JsonProperty("first_audio_ms") @Nullable Integer firstAudioMs,
        @JsonProperty("clear_ms") @Nullable Integer clearMs,
        @JsonProperty("tone_hz") @Nullable Integer toneHz,
        @JsonProperty("words_per_minute") @Nullable Integer wordsPerMinute,
        @JsonProperty("pitch_hz") @Nullable Integer pitchHz,
        @JsonProperty("chunk_bytes") @Nullable List<Integer> chunkBytes,
        @JsonProperty("over_flush") @Nullable String overFlush,
        @JsonProperty("characters_per_minute") @Nullable Integer charactersPerMinute,
        @Nullable String warnings,
        @JsonProperty("unknown_parameters") @Nullable String unknownParameters) {
    SpeakScript script() {
        var usual = SpeakScript.DEFAULT;
        return new SpeakScript(
                or(speed, usual.speed()),
                or(firstAudioMs, usual.firstAudioMs()),
                or(clearMs, usual.clearMs()),
                toneHz,
                or(wordsPerMinute, usual.wordsPerMinute()),
                or(pitchHz, usual.pitchHz()),
                or(chunkBytes, usual.chunkBytes()),
                overFlush == null ? usual.overFlush() : Checks.word("speak: over_flush", OverFlush.class, overFlush),
                charactersPerMinute,
                warnings == null ? usual.warnings() : Checks.word("speak: warnings", WarningWords.class, warnings),
                unknownParameters != null
                        && Checks.word("speak: unknown_parameters", ListenLine.Unknown.class, unknownParameters)
                                == ListenLine.Unknown.TOLERATE);
    }
}
