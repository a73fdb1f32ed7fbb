package dev.patchbay.distribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A WAV file of 16-bit samples, read and written by the JDK. */
final class Wav {
    private final int rate;
    private final short[][] channels;

    private Wav(int rate, short[][] channels) {
        this.rate = rate;
        this.channels = channels;
    }

    static Wav read(Path file) throws IOException {
        try (var in = AudioSystem.getAudioInputStream(file.toFile())) {
            var format = in.getFormat();
            var samples = Wire.samples(in.readAllBytes());
            var channels = new short[format.getChannels()][samples.length / format.getChannels()];
            for (int i = 0; i < samples.length; i++) {
                channels[i % channels.length][i / channels.length] = samples[i];
            }
            return new Wav((int) format.getSampleRate(), channels);
        } catch (UnsupportedAudioFileException wrong) {
            throw new IOException(file + " is no WAV file", wrong);
        }
    }

    static Path write(Path file, int rate, short[] samples) throws IOException {
        var bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        var format = new AudioFormat(rate, 16, 1, true, false);
        try (var in = new AudioInputStream(new ByteArrayInputStream(bytes), format, samples.length)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }

    /** Samples a second. */
    int rate() {
        return rate;
    }

    int channels() {
        return channels.length;
    }

    /** Samples in each channel. */
    int length() {
        return channels[0].length;
    }

    /** A channel from its beginning to its end. */
    short[] whole(int channel) {
        return channels[channel].clone();
    }

    /** A channel between two times. */
    short[] part(int channel, long fromMillis, long toMillis) {
        return Arrays.copyOfRange(channels[channel], at(fromMillis), at(toMillis));
    }

    private int at(long millis) {
        return Math.clamp(millis * rate / 1_000, 0, channels[0].length);
    }

    /** How long somebody speaks in a channel, in milliseconds. */
    long speechMillis(int channel) {
        long speech = 0;
        long length = 1_000L * channels[channel].length / rate;
        for (long at = 0; at + 20 <= length; at += 20) {
            speech += Sound.loud(part(channel, at, at + 20)) ? 20 : 0;
        }
        return speech;
    }
}
