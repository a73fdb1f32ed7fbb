package dev.patchbay.emulator.deepgram.scenario;

import static dev.patchbay.emulator.deepgram.scenario.Checks.or;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section {@code listen:} as it stands in a file. */
record ListenLine(
        @Nullable List<UtteranceLine> hears,
        @JsonProperty("words_per_minute") @Nullable Integer wordsPerMinute,
        @JsonProperty("final_ms") @Nullable Integer finalMs,
        @JsonProperty("gap_ms") @Nullable Integer gapMs,
        @JsonProperty("threshold_dbfs") @Nullable Double thresholdDbfs,
        @JsonProperty("finalize") @Nullable String finalizeReply,
        @JsonProperty("unknown_parameters") @Nullable String unknownParameters,
        @JsonProperty("idle_ms") @Nullable Integer idleMs,
        @JsonProperty("response_ms") @Nullable Integer responseMs,
        @JsonProperty("refuse_fast_audio") @Nullable Boolean refuseFast) {

    enum Unknown {
        REFUSE,
        TOLERATE
    }

    /** A text alone, or with what goes wrong. */
    record UtteranceLine(
            @Nullable String text,
            @JsonProperty("speech_final") @Nullable Boolean speechFinal,
            @JsonProperty("speech_final_late_ms") @Nullable Integer lateMs,
            @JsonProperty("empty_final") @Nullable Boolean emptyFinal,
            @JsonProperty("overlap_words") @Nullable Integer overlapWords) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        UtteranceLine {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static UtteranceLine of(String text) {
            return new UtteranceLine(text, null, null, null, null);
        }

        Utterance utterance() {
            if (text == null) {
                throw new IllegalArgumentException("listen: hears: an utterance without text; write '' for noise");
            }
            boolean never = !or(speechFinal, true);
            if (never && lateMs != null) {
                throw new IllegalArgumentException(
                        "listen: hears: speech_final: false and speech_final_late_ms; choose one");
            }
            Utterance.End end = new Utterance.OnTime();
            if (never) {
                end = new Utterance.Never();
            } else if (lateMs != null) {
                end = new Utterance.Late(lateMs);
            }
            return new Utterance(text, end, or(emptyFinal, false), or(overlapWords, 0));
        }
    }

    ListenScript script() {
        var usual = ListenScript.DEFAULT;
        return new ListenScript(
                or(hears, List.<UtteranceLine>of()).stream()
                        .map(UtteranceLine::utterance)
                        .toList(),
                or(wordsPerMinute, usual.wordsPerMinute()),
                or(finalMs, usual.finalMs()),
                or(gapMs, usual.gapMs()),
                or(thresholdDbfs, usual.thresholdDbfs()),
                finalizeReply == null
                        ? usual.finalizeReply()
                        : Checks.word("listen: finalize", FinalizeReply.class, finalizeReply),
                unknownParameters != null
                        && Checks.word("listen: unknown_parameters", Unknown.class, unknownParameters)
                                == Unknown.TOLERATE,
                or(idleMs, usual.idleMs()),
                responseMs,
                or(refuseFast, usual.refuseFast()));
    }
}
