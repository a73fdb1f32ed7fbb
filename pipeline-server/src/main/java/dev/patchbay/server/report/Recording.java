package dev.patchbay.server.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * The sound of a call.
 *
 * @param wav the file as it was, for the page to play
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Recording(byte[] wav, Channel caller, Channel agent) {

    /** More than two hours at 8000 Hz. A page is the file, half as large again, and browsers refuse larger ones. */
    static final long LARGEST_BYTES = 256L << 20;

    static Recording read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            throw new CallReportException(file + ": is larger than " + (LARGEST_BYTES >> 20)
                    + " MiB, too large to play from one page; cut it, or bring it to a lower rate");
        }
        byte[] wav = Files.readAllBytes(file);
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            AudioFormat format = audio.getFormat();
            check(file, format);
            return of(wav, ByteBuffer.wrap(audio.readAllBytes()), (int) format.getSampleRate());
        } catch (UnsupportedAudioFileException e) {
            throw new CallReportException(file + ": is not a WAV file that can be read: " + e.getMessage(), e);
        }
    }

    private static Recording of(byte[] wav, ByteBuffer data, int rate) {
        ShortBuffer samples = data.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        short[] left = new short[samples.remaining() / 2];
        short[] right = new short[left.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = samples.get();
            right[i] = samples.get();
        }
        return new Recording(wav, new Channel(left, rate), new Channel(right, rate));
    }

    private static void check(Path file, AudioFormat format) throws CallReportException {
        require(
                file,
                format.getChannels() == 2,
                "has " + format.getChannels() + " channel(s); a report needs 2, left = caller and right = agent");
        require(
                file,
                format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
                        && format.getSampleSizeInBits() == 16
                        && !format.isBigEndian(),
                "holds " + format + "; a report needs little-endian PCM of 16 bits");
        require(
                file,
                format.getSampleRate() >= 8000 && format.getSampleRate() <= 48000,
                "is at " + (int) format.getSampleRate() + " Hz; a report needs 8000 to 48000 Hz");
    }

    private static void require(Path file, boolean condition, String problem) throws CallReportException {
        if (!condition) {
            throw new CallReportException(file + ": " + problem);
        }
    }

    double lengthMs() {
        return caller.lengthMs();
    }
}
