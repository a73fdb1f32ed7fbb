package dev.patchbay.emulator.deepgram.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link FluxScript} together. One thread. */
public final class FluxScriptBuilder {
    private final List<SpokenTurn> hears = new ArrayList<>();
    private int wordsPerMinute = 160;
    private int gapMs = 100;
    private int certainMs = 800;
    private int hesitationMs = 2_000;
    private double thresholdDbfs = -40;
    private int configureMs = 100;
    private boolean tolerant;
    private @Nullable Integer idleMs;

    FluxScriptBuilder() {}

    /**
     * Adds what is heard next.
     *
     * @param text the words of a turn
     * @return this
     */
    public FluxScriptBuilder hears(String text) {
        return hears(SpokenTurn.of(text));
    }

    /**
     * Adds what is heard next.
     *
     * @param turn a turn or a part of one
     * @return this
     */
    public FluxScriptBuilder hears(SpokenTurn turn) {
        hears.add(turn);
        return this;
    }

    /**
     * Chooses how fast words come.
     *
     * @param words a minute, 30 to 1200; 160 unless said
     * @return this
     */
    public FluxScriptBuilder wordsPerMinute(int words) {
        wordsPerMinute = words;
        return this;
    }

    /**
     * Chooses what silence is.
     *
     * @param ms how long it is at least; 100 unless said
     * @return this
     */
    public FluxScriptBuilder gapMs(int ms) {
        gapMs = ms;
        return this;
    }

    /**
     * Chooses how soon the model is certain.
     *
     * @param ms of silence; 800 unless said
     * @return this
     */
    public FluxScriptBuilder certainMs(int ms) {
        certainMs = ms;
        return this;
    }

    /**
     * Chooses how long a hesitation may be.
     *
     * @param ms of silence; 2000 unless said
     * @return this
     */
    public FluxScriptBuilder hesitationMs(int ms) {
        hesitationMs = ms;
        return this;
    }

    /**
     * Chooses what a voice is.
     *
     * @param dbfs how loud it is at least; -40 unless said
     * @return this
     */
    public FluxScriptBuilder thresholdDbfs(double dbfs) {
        thresholdDbfs = dbfs;
        return this;
    }

    /**
     * Chooses how long a {@code Configure} takes.
     *
     * @param ms 100 unless said
     * @return this
     */
    public FluxScriptBuilder configureMs(int ms) {
        configureMs = ms;
        return this;
    }

    /**
     * Chooses whether unknown query parameters pass.
     *
     * @param pass false unless said
     * @return this
     */
    public FluxScriptBuilder tolerant(boolean pass) {
        tolerant = pass;
        return this;
    }

    /**
     * Makes the server give up on a silent client.
     *
     * @param ms after how long; null, never, unless said
     * @return this
     */
    public FluxScriptBuilder idleMs(@Nullable Integer ms) {
        idleMs = ms;
        return this;
    }

    /** {@return the script} */
    public FluxScript build() {
        return new FluxScript(
                hears, wordsPerMinute, gapMs, certainMs, hesitationMs, thresholdDbfs, configureMs, tolerant, idleMs);
    }
}
