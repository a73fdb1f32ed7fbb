package dev.patchbay.emulator.deepgram.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link SpeakScript} together. One thread. */
public final class SpeakScriptBuilder {
    private double speed = 5;
    private int firstAudioMs = 150;
    private int clearMs = 20;
    private @Nullable Integer toneHz;
    private int wordsPerMinute = 160;
    private int pitchHz = 110;
    private List<Integer> chunkBytes = List.of(997, 1_600, 333, 2_401);
    private OverFlush overFlush = OverFlush.IGNORE;
    private @Nullable Integer charactersPerMinute;
    private WarningWords warnings = WarningWords.WARN_CODE;
    private boolean tolerant;

    SpeakScriptBuilder() {}

    /**
     * Chooses how fast audio is sent.
     *
     * @param times how many times faster than it is heard; 5 unless said
     * @return this
     */
    public SpeakScriptBuilder speed(double times) {
        speed = times;
        return this;
    }

    /**
     * Chooses how long the first audio takes.
     *
     * @param ms from the flush on; 150 unless said
     * @return this
     */
    public SpeakScriptBuilder firstAudioMs(int ms) {
        firstAudioMs = ms;
        return this;
    }

    /**
     * Chooses how long a {@code Clear} takes.
     *
     * @param ms 20 unless said
     * @return this
     */
    public SpeakScriptBuilder clearMs(int ms) {
        clearMs = ms;
        return this;
    }

    /**
     * Plays a tone instead of speech.
     *
     * @param hz its frequency; null, speech, unless said
     * @return this
     */
    public SpeakScriptBuilder toneHz(@Nullable Integer hz) {
        toneHz = hz;
        return this;
    }

    /**
     * Chooses how fast the voice speaks.
     *
     * @param words a minute, 80 to 300; 160 unless said
     * @return this
     */
    public SpeakScriptBuilder wordsPerMinute(int words) {
        wordsPerMinute = words;
        return this;
    }

    /**
     * Chooses how high the voice is.
     *
     * @param hz 50 to 300; 110 unless said
     * @return this
     */
    public SpeakScriptBuilder pitchHz(int hz) {
        pitchHz = hz;
        return this;
    }

    /**
     * Chooses the sizes of audio messages.
     *
     * @param sizes bytes, again and again
     * @return this
     */
    public SpeakScriptBuilder chunkBytes(List<Integer> sizes) {
        chunkBytes = sizes;
        return this;
    }

    /**
     * Chooses what becomes of flushes that are too many.
     *
     * @param what they are ignored unless said
     * @return this
     */
    public SpeakScriptBuilder overFlush(OverFlush what) {
        overFlush = what;
        return this;
    }

    /**
     * Limits the characters.
     *
     * @param most in 60 s; null, no limit, unless said. The service has 2400
     * @return this
     */
    public SpeakScriptBuilder charactersPerMinute(@Nullable Integer most) {
        charactersPerMinute = most;
        return this;
    }

    /**
     * Chooses the words of warnings.
     *
     * @param words {@code warn_code} unless said
     * @return this
     */
    public SpeakScriptBuilder warnings(WarningWords words) {
        warnings = words;
        return this;
    }

    /**
     * Chooses whether unknown query parameters pass.
     *
     * @param pass false unless said
     * @return this
     */
    public SpeakScriptBuilder tolerant(boolean pass) {
        tolerant = pass;
        return this;
    }

    /** {@return the script} */
    public SpeakScript build() {
        return new SpeakScript(
                speed,
                firstAudioMs,
                clearMs,
                toneHz,
                wordsPerMinute,
                pitchHz,
                chunkBytes,
                overFlush,
                charactersPerMinute,
                warnings,
                tolerant);
    }
}
