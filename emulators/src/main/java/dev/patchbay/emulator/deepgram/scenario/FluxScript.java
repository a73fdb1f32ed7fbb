package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens on the sockets of Listen v2, of the Flux models.
 *
 * @param hears what the caller says, turn by turn; the emulator hears that somebody speaks, but not what
 * @param wordsPerMinute how fast words come, 30 to 1200
 * @param gapMs how long a silence must be to count at all, 20 to 2000 ms
 * @param certainMs how long a silence must be for the model to be certain that the turn is over, 100 to 10000 ms
 * @param hesitationMs how long a hesitation may be, 100 to 60000 ms
 * @param thresholdDbfs how loud a voice is at least, -90 to 0 dBFS
 * @param configureMs how long a {@code Configure} takes, ms
 * @param tolerant whether query parameters that nobody knows are let pass
 * @param idleMs after how long without a message the socket is closed, ms; null for never
 */
public record FluxScript(
        List<SpokenTurn> hears,
        int wordsPerMinute,
        int gapMs,
        int certainMs,
        int hesitationMs,
        double thresholdDbfs,
        int configureMs,
        boolean tolerant,
        @Nullable Integer idleMs) {
    /** What is heard when the script has no more words. */
    public static final String UNHEARD = ListenScript.UNHEARD;

    /** What holds unless the scenario says otherwise. */
    public static final FluxScript DEFAULT = builder().build();

    /** Checks the ranges and keeps its own list. */
    public FluxScript {
        hears = List.copyOf(hears);
        Checks.within("flux: words_per_minute", wordsPerMinute, 30, 1_200);
        Checks.within("flux: gap_ms", gapMs, 20, 2_000);
        Checks.within("flux: certain_ms", certainMs, 100, 10_000);
        Checks.within("flux: hesitation_ms", hesitationMs, 100, 60_000);
        Checks.within("flux: threshold_dbfs", thresholdDbfs, -90, 0);
        Checks.within("flux: configure_ms", configureMs, 0, 60_000);
        Checks.within("flux: idle_ms", Checks.or(idleMs, 1), 1, 3_600_000);
    }

    /** {@return a builder that has the defaults and hears {@link #UNHEARD}} */
    public static FluxScriptBuilder builder() {
        return new FluxScriptBuilder();
    }

    /**
     * What is heard.
     *
     * @param number which turn or part of one, from 0
     * @return its words
     */
    public SpokenTurn turn(int number) {
        return number < hears.size() ? hears.get(number) : SpokenTurn.of(UNHEARD);
    }

    @Override
    public String toString() {
        return "FluxScript[" + hears.size() + " turns]";
    }
}
