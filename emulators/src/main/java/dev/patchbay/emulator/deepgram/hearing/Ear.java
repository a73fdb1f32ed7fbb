package dev.patchbay.emulator.deepgram.hearing;

import dev.patchbay.emulator.sound.SampleFormat;
import dev.patchbay.emulator.sound.Vad;

/**
 * Listens to audio that comes in pieces of any size, 20 ms at a time. Of several channels it hears the first.
 *
 * <p><b>Threads.</b> One.
 */
public final class Ear {
    private static final int FRAME_MS = 20;

    /** What changed with a frame. */
    public enum Change {
        /** Nothing. */
        NONE,
        /** A voice has begun. */
        BEGAN,
        /** The voice has been silent for the gap. */
        PAUSED
    }

    /** Is told of each frame. */
    public interface Listener {
        /**
         * Another 20 ms were heard.
         *
         * @param ms where the audio is, ms
         * @param change what is new
         */
        void heard(long ms, Change change);
    }

    private final SampleFormat format;
    private final int channels;
    private final int gapMs;
    private final Listener listener;
    private final Vad vad;
    private final byte[] frame;
    private int filled;
    private long bytes;
    private long beganMs;
    private long endedMs;
    private Change change = Change.NONE;

    /**
     * An ear that has heard nothing yet.
     *
     * @param format of one channel
     * @param channels how many take turns sample by sample
     * @param dbfs how loud a voice is at least, dBFS
     * @param gapMs how long a silence must be to be one, ms
     * @param listener is told of each frame
     */
    public Ear(SampleFormat format, int channels, double dbfs, int gapMs, Listener listener) {
        this.format = format;
        this.channels = channels;
        this.gapMs = Math.ceilDiv(gapMs, FRAME_MS) * FRAME_MS;
        this.listener = listener;
        frame = new byte[format.bytes(FRAME_MS)];
        vad = new Vad(format, 0, new Vad.Ear() {
            @Override
            public void speechStarted(long voiceMs) {
                beganMs = voiceMs;
                change = Change.BEGAN;
            }

            @Override
            public void speechStopped(long endMs) {
                endedMs = endMs - Ear.this.gapMs;
                change = Change.PAUSED;
            }
        });
        vad.tune(dbfs, this.gapMs);
    }

    /**
     * Listens.
     *
     * @param audio of any length; the rest of a sample comes with the next
     */
    public void hear(byte[] audio) {
        int sample = format.sampleBytes();
        for (byte part : audio) {
            boolean first = bytes++ % ((long) sample * channels) < sample;
            if (first) {
                frame[filled++] = part;
            }
            if (filled == frame.length) {
                filled = 0;
                change = Change.NONE;
                vad.hear(frame, true);
                listener.heard(vad.positionMs(), change);
            }
        }
    }

    /** {@return whether there is a voice, or was one less than the gap ago} */
    public boolean voice() {
        return vad.speaking();
    }

    /** {@return where the last voice began, ms of the audio} */
    public long beganMs() {
        return beganMs;
    }

    /** {@return where the last voice ended, ms of the audio; it is known once the gap is over} */
    public long endedMs() {
        return endedMs;
    }

    /** {@return how much audio came, ms} */
    public long positionMs() {
        return bytes * 1_000 / format.sampleBytes() / channels / format.rate();
    }
}
