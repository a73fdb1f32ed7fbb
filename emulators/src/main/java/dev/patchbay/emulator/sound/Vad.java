package dev.patchbay.emulator.sound;

/**
 * Finds voice by the energy in frames of 20 ms. Its time is that of the audio: without audio nothing begins and nothing
 * ends.
 */
public final class Vad {
    private static final int FRAME_MS = 20;

    /** How much voice in a row is speech. */
    private static final int ONSET_MS = 60;

    /** Is told what is heard, while it is heard. */
    public interface Ear {
        /**
         * There is a voice.
         *
         * @param voiceMs where it began, ms of the audio
         */
        void speechStarted(long voiceMs);

        /**
         * There is none any more.
         *
         * @param endMs where the silence was long enough, ms of the audio
         */
        void speechStopped(long endMs);
    }

    private final SampleFormat format;
    private final int frameSamples;
    private final Ear ear;
    private double thresholdPower;
    private int silenceMs;

    private long positionMs;
    private double energy;
    private int inFrame;
    private int voicedMs;
    private int silentMs;
    private boolean speaking;

    /**
     * A detector that has heard nothing yet.
     *
     * @param format of the audio
     * @param positionMs where the audio begins, ms
     * @param ear is told what is found
     */
    public Vad(SampleFormat format, long positionMs, Ear ear) {
        this.format = format;
        this.positionMs = positionMs;
        this.ear = ear;
        frameSamples = format.rate() * FRAME_MS / 1_000;
    }

    /**
     * Chooses what counts; it is to be called before the first audio.
     *
     * @param dbfs how loud a voice is at least, dBFS
     * @param silence how long it must be quiet, ms
     */
    public void tune(double dbfs, int silence) {
        thresholdPower = Math.pow(10, dbfs / 10) * 32_768.0 * 32_768.0;
        silenceMs = silence;
    }

    /**
     * Listens.
     *
     * @param audio whole samples
     * @param listening false to count the time alone
     */
    public void hear(byte[] audio, boolean listening) {
        hear(audio, 0, audio.length, listening);
    }

    /**
     * Listens to a part.
     *
     * @param audio whole samples
     * @param from where the part begins, bytes
     * @param length of the part, bytes
     * @param listening false to count the time alone
     */
    public void hear(byte[] audio, int from, int length, boolean listening) {
        int first = from / format.sampleBytes();
        int end = first + length / format.sampleBytes();
        for (int i = first; i < end; i++) {
            double sample = format.sample(audio, i);
            energy += sample * sample;
            if (++inFrame == frameSamples) {
                positionMs += FRAME_MS;
                boolean voice = energy / frameSamples > thresholdPower;
                energy = 0;
                inFrame = 0;
                if (listening) {
                    frame(voice);
                }
            }
        }
    }

    private void frame(boolean voice) {
        if (speaking) {
            silentMs = voice ? 0 : silentMs + FRAME_MS;
            if (silentMs >= silenceMs) {
                reset();
                ear.speechStopped(positionMs);
            }
        } else {
            voicedMs = voice ? voicedMs + FRAME_MS : 0;
            if (voicedMs >= ONSET_MS) {
                speaking = true;
                silentMs = 0;
                ear.speechStarted(positionMs - voicedMs);
            }
        }
    }

    /** Forgets that somebody speaks. */
    public void reset() {
        speaking = false;
        voicedMs = 0;
        silentMs = 0;
    }

    /** {@return whether somebody speaks, by what was heard so far} */
    public boolean speaking() {
        return speaking;
    }

    /** {@return how much audio there was, ms} */
    public long positionMs() {
        return positionMs + inFrame * 1_000L / format.rate();
    }
}
