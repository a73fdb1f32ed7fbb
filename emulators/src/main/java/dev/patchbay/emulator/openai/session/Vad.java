package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.sound.WireFormat;

/**
 * Finds voice by the energy in frames of 20 ms. Its time is that of the audio: without audio nothing begins and nothing
 * ends.
 */
final class Vad {
    private static final int FRAME_MS = 20;

    /** How much voice in a row is speech. */
    private static final int ONSET_MS = 60;

    /** Is told what is heard, while it is heard. */
    interface Ear {
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

    private final WireFormat format;
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

    Vad(WireFormat format, long positionMs, Ear ear) {
        this.format = format;
        this.positionMs = positionMs;
        this.ear = ear;
        frameSamples = format.rate() * FRAME_MS / 1_000;
    }

    /** @param threshold 0 to 1, which is -55 to -25 dBFS */
    void tune(double threshold, int silence) {
        double dbfs = -55 + 30 * threshold;
        thresholdPower = Math.pow(10, dbfs / 10) * 32_768.0 * 32_768.0;
        silenceMs = silence;
    }

    /** Without turn detection it only counts the time. */
    void hear(byte[] audio, boolean listening) {
        int samples = audio.length / format.sampleBytes();
        for (int i = 0; i < samples; i++) {
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

    void reset() {
        speaking = false;
        voicedMs = 0;
        silentMs = 0;
    }

    boolean speaking() {
        return speaking;
    }

    /** How much audio there was, ms. */
    long positionMs() {
        return positionMs + inFrame * 1_000L / format.rate();
    }
}
