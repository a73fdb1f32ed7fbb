package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens on the sockets of Listen v1, of the Nova models.
 *
 * @param hears utterance by utterance; the emulator hears that somebody speaks, but not what
 * @param wordsPerMinute how fast the words of the interims grow, 30 to 1200
 * @param finalMs after how much audio a result becomes final without an end of speech, 200 to 60000 ms
 * @param gapMs how long a silence must be to count at all, whatever {@code endpointing} says, 20 to 2000 ms
 * @param thresholdDbfs how loud a voice is at least, -90 to 0 dBFS
 * @param finalizeReply what a {@code Finalize} brings
 * @param tolerant whether query parameters that nobody knows are let pass
 * @param idleMs after how long without a message the socket is closed, ms
 * @param responseMs after how long without a result the socket is closed although audio comes, ms; null for never
 * @param refuseFast whether audio faster than 1.25 times real time ends the socket
 */
public record ListenScript(
        List<Utterance> hears,
        int wordsPerMinute,
        int finalMs,
        int gapMs,
        double thresholdDbfs,
        FinalizeReply finalizeReply,
        boolean tolerant,
        int idleMs,
        @Nullable Integer responseMs,
        boolean refuseFast) {
    /** What is heard when the script has no more words. */
    public static final String UNHEARD = "something that the scenario does not say";

    /** What holds unless the scenario says otherwise. */
    public static final ListenScript DEFAULT = builder().build();

    /** Checks the ranges and keeps its own list. */
    public ListenScript {
        hears = List.copyOf(hears);
        Checks.within("listen: words_per_minute", wordsPerMinute, 30, 1_200);
        Checks.within("listen: final_ms", finalMs, 200, 60_000);
        Checks.within("listen: gap_ms", gapMs, 20, 2_000);
        Checks.within("listen: threshold_dbfs", thresholdDbfs, -90, 0);
        Checks.within("listen: idle_ms", idleMs, 1, 3_600_000);
        Checks.within("listen: response_ms", Checks.or(responseMs, 1), 1, 3_600_000);
    }

    /** {@return a builder that has the defaults and hears {@link #UNHEARD}} */
    public static ListenScriptBuilder builder() {
        return new ListenScriptBuilder();
    }

    /**
     * What is heard.
     *
     * @param number which utterance, from 0
     * @return the utterance
     */
    public Utterance utterance(int number) {
        return number < hears.size() ? hears.get(number) : Utterance.of(UNHEARD);
    }

    @Override
    public String toString() {
        return "ListenScript[" + hears.size() + " utterances]";
    }
}
