package dev.patchbay.emulator.sound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A WAV file in memory.
 *
 * @param rate Hz
 * @param samples PCM16
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record WavFile(int rate, short[] samples) {
    static WavFile read(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var audio = AudioSystem.getAudioInputStream(in)) {
            var format = audio.getFormat();
            if (format.getChannels() != 1
                    || format.getSampleSizeInBits() != 16
                    || !format.getEncoding().equals(Encoding.PCM_SIGNED)) {
                throw new IllegalArgumentException(file + " holds " + format + "; convert it to mono PCM of 16 bits");
            }
            var shorts = ByteBuffer.wrap(audio.readAllBytes())
                    .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            var samples = new short[shorts.remaining()];
            shorts.get(samples);
            return new WavFile(Math.round(format.getSampleRate()), samples);
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalArgumentException(file + " is no WAV file; convert it to mono PCM of 16 bits", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
