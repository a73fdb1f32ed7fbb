package dev.patchbay.emulator.deepgram.scenario;

import static dev.patchbay.emulator.deepgram.scenario.Checks.or;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section {@code flux:} as it stands in a file. */
record FluxLine(
        @Nullable List<TurnLine> hears,
        @JsonProperty("words_per_minute") @Nullable Integer wordsPerMinute,
        @JsonProperty("gap_ms") @Nullable Integer gapMs,
        @JsonProperty("certain_ms") @Nullable Integer certainMs,
        @JsonProperty("hesitation_ms") @Nullable Integer hesitationMs,
        @JsonProperty("threshold_dbfs") @Nullable Double thresholdDbfs,
        @JsonProperty("configure_ms") @Nullable Integer configureMs,
        @JsonProperty("unknown_parameters") @Nullable String unknownParameters,
        @JsonProperty("idle_ms") @Nullable Integer idleMs) {

    /** A text alone, or with how it ends. */
    record TurnLine(
            @Nullable String text,
            @Nullable Boolean resumes,
            @Nullable Boolean unsure) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        TurnLine {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static TurnLine of(String text) {
            return new TurnLine(text, null, null);
        }

        SpokenTurn turn() {
            if (text == null) {
                throw new IllegalArgumentException("flux: hears: a turn without text; write '' for noise");
            }
            return new SpokenTurn(text, or(resumes, false), or(unsure, false));
        }
    }

    FluxScript script() {
        var usual = FluxScript.DEFAULT;
        return new FluxScript(
                or(hears, List.<TurnLine>of()).stream().map(TurnLine::turn).toList(),
                or(wordsPerMinute, usual.wordsPerMinute()),
                or(gapMs, usual.gapMs()),
                or(certainMs, usual.certainMs()),
                or(hesitationMs, usual.hesitationMs()),
                or(thresholdDbfs, usual.thresholdDbfs()),
                or(configureMs, usual.configureMs()),
                unknownParameters != null
                        && Checks.word("flux: unknown_parameters", ListenLine.Unknown.class, unknownParameters)
                                == ListenLine.Unknown.TOLERATE,
                idleMs);
    }
}
