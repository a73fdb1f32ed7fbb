package dev.patchbay.emulator.deepgram.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link ListenScript} together. One thread. */
public final class ListenScriptBuilder {
    private final List<Utterance> hears = new ArrayList<>();
    private int wordsPerMinute = 160;
    private int finalMs = 3_000;
    private int gapMs = 100;
    private double thresholdDbfs = -40;
    private FinalizeReply finalizeReply = FinalizeReply.ANSWER;
    private boolean tolerant;
    private int idleMs = 10_000;
    private @Nullable Integer responseMs;
    private boolean refuseFast;

    ListenScriptBuilder() {}

    /**
     * Adds what is heard next.
     *
     * @param text the words
     * @return this
     */
    public ListenScriptBuilder hears(String text) {
        return hears(Utterance.of(text));
    }

    /**
     * Adds what is heard next.
     *
     * @param utterance the words, and what the service gets wrong about them
     * @return this
     */
    public ListenScriptBuilder hears(Utterance utterance) {
        hears.add(utterance);
        return this;
    }

    /**
     * Chooses how fast words come.
     *
     * @param words a minute, 30 to 1200; 160 unless said
     * @return this
     */
    public ListenScriptBuilder wordsPerMinute(int words) {
        wordsPerMinute = words;
        return this;
    }

    /**
     * Chooses how long a result may be before it becomes final.
     *
     * @param ms of audio; 3000 unless said
     * @return this
     */
    public ListenScriptBuilder finalMs(int ms) {
        finalMs = ms;
        return this;
    }

    /**
     * Chooses what silence is.
     *
     * @param ms how long it is at least; 100 unless said
     * @return this
     */
    public ListenScriptBuilder gapMs(int ms) {
        gapMs = ms;
        return this;
    }

    /**
     * Chooses what a voice is.
     *
     * @param dbfs how loud it is at least; -40 unless said
     * @return this
     */
    public ListenScriptBuilder thresholdDbfs(double dbfs) {
        thresholdDbfs = dbfs;
        return this;
    }

    /**
     * Chooses what {@code Finalize} brings.
     *
     * @param reply an answer unless said
     * @return this
     */
    public ListenScriptBuilder finalizeReply(FinalizeReply reply) {
        finalizeReply = reply;
        return this;
    }

    /**
     * Chooses whether unknown query parameters pass.
     *
     * @param pass false unless said
     * @return this
     */
    public ListenScriptBuilder tolerant(boolean pass) {
        tolerant = pass;
        return this;
    }

    /**
     * Chooses the patience with a silent client.
     *
     * @param ms how long; 10000 unless said
     * @return this
     */
    public ListenScriptBuilder idleMs(int ms) {
        idleMs = ms;
        return this;
    }

    /**
     * Makes the server give up when it has sent no result.
     *
     * @param ms for how long; null, never, unless said
     * @return this
     */
    public ListenScriptBuilder responseMs(@Nullable Integer ms) {
        responseMs = ms;
        return this;
    }

    /**
     * Chooses whether audio that comes too fast ends the socket.
     *
     * @param refuse false unless said
     * @return this
     */
    public ListenScriptBuilder refuseFast(boolean refuse) {
        refuseFast = refuse;
        return this;
    }

    /** {@return the script} */
    public ListenScript build() {
        return new ListenScript(
                hears,
                wordsPerMinute,
                finalMs,
                gapMs,
                thresholdDbfs,
                finalizeReply,
                tolerant,
                idleMs,
                responseMs,
                refuseFast);
    }
}
