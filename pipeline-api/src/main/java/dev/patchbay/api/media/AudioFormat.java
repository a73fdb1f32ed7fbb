package dev.patchbay.api.media;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * One concrete format of audio: a triple, never three independent lists, because µ-law exists at 8000 Hz only.
 *
 * @param encoding representation of each sample
 * @param sampleRate samples per second per channel, in hertz, 8000 to 192000
 * @param channels 1 or 2; stereo is interleaved, left first
 */
public record AudioFormat(Encoding encoding, int sampleRate, int channels) implements MediaFormat {
    /** Checks the ranges. */
    public AudioFormat {
        requireNonNull(encoding, "encoding");
        if (sampleRate < 8_000 || sampleRate > 192_000) {
            throw new IllegalArgumentException("sampleRate must be 8000..192000 Hz: " + sampleRate);
        }
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("channels must be 1 or 2: " + channels);
        }
    }

    /**
     * One channel.
     *
     * @param encoding representation of each sample
     * @param sampleRate in hertz, 8000 to 192000
     * @return the format
     */
    public static AudioFormat mono(Encoding encoding, int sampleRate) {
        return new AudioFormat(encoding, sampleRate, 1);
    }

    /**
     * Reads the form used in configuration: {@code pcm16 16000}, {@code pcmu 8000}, {@code pcm16 48000 stereo}; the words
     * {@code Hz} and {@code mono} may be there too.
     *
     * @param text an encoding that the runtime converts, a rate in hertz, optionally the channels
     * @return the format
     * @throws IllegalArgumentException when the text is of another form; the message says which forms there are
     */
    public static AudioFormat parse(String text) {
        return AudioFormatText.parse(text);
    }

    /**
     * Bytes that one sample of every channel takes; a frame's length is a multiple of it.
     *
     * @return bytes, 1 to 8
     */
    public int blockBytes() {
        return encoding.bytesPerSample() * channels;
    }

    /**
     * Samples per channel in a length of time, rounded down.
     *
     * @param duration not negative
     * @return samples per channel
     */
    public long samples(Duration duration) {
        return duration.toNanos() / 1_000 * sampleRate / 1_000_000;
    }

    /**
     * Bytes in a length of time, rounded down to whole blocks.
     *
     * @param duration not negative
     * @return bytes
     */
    public int bytes(Duration duration) {
        return Math.toIntExact(samples(duration) * blockBytes());
    }

    /**
     * The length of time that a number of samples takes, rounded down to microseconds.
     *
     * @param samples per channel
     * @return the time
     */
    public Duration duration(long samples) {
        return Duration.ofNanos(samples * 1_000_000 / sampleRate * 1_000);
    }

    /** {@return the form used in plans, such as {@code pcm16 16000 Hz mono}} */
    @Override
    public String toString() {
        return encoding + " " + sampleRate + " Hz " + (channels == 1 ? "mono" : "stereo");
    }
}
