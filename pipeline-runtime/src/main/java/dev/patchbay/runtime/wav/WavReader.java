package dev.patchbay.runtime.wav;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads a WAV file from front to back: 16-bit PCM, A-law or µ-law, mono or stereo, with a plain or an extended fmt chunk.
 *
 * <p>How it meets imperfect files: chunks that it doesn't know are skipped. A data length of 0xFFFFFFFF, of 0x7FFFF000,
 * or of 0 in a file whose RIFF length isn't its real one, means that the writer wrote into a pipe; the samples then reach
 * to the end of the file as it is when it is opened. Any other data length beyond the end of the file is an error. Bytes
 * that don't make up a whole sample of every channel are left out at the end.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class WavReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;

    private final Path path;
    private final RandomAccessFile file;
    private final WavLayout layout;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private long unread;

    private WavReader(Path path, RandomAccessFile file, WavLayout layout) {
        this.path = path;
        this.file = file;
        this.layout = layout;
        this.unread = layout.dataBytes();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws WavException if it is not a WAV file that can be read
     * @throws IOException if the file can't be opened or read
     */
    public static WavReader open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        try {
            WavLayout layout = WavLayout.of(path, file);
            file.seek(layout.dataOffset());
            return new WavReader(path, file, layout);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What the file holds. */
    public WavFormat format() {
        return layout.format();
    }

    /** The length of the file in samples per channel. */
    public long samples() {
        return layout.dataBytes() / format().blockBytes();
    }

    /**
     * Reads the next samples and decodes them.
     *
     * @param samples how many samples per channel to read, at least 1
     * @return how many samples per channel were read, which is less only at the end of the file; −1 at its end
     * @throws IndexOutOfBoundsException if the array is too short
     * @throws IOException if the file can't be read, or was cut short since it was opened
     */
    public int read(short[] out, int outOffset, int samples) throws IOException {
        int channels = format().channels();
        Objects.checkFromIndexSize(outOffset, Math.multiplyExact(samples, channels), out.length);
        int done = 0;
        for (int run = next(samples); run > 0; run = next(samples - done)) {
            format().encoding().codec().decode(buffer, at, run * channels, out, outOffset + done * channels);
            at += run * format().blockBytes();
            done += run;
        }
        return done > 0 ? done : -1;
    }

    /**
     * Reads the next samples as the file encodes them, {@link WavFormat#blockBytes()} bytes for each.
     *
     * @param samples how many samples per channel to read, at least 1
     * @return how many samples per channel were read, which is less only at the end of the file; −1 at its end
     * @throws IndexOutOfBoundsException if the array is too short
     * @throws IOException if the file can't be read, or was cut short since it was opened
     */
    public int readEncoded(byte[] out, int outOffset, int samples) throws IOException {
        int blockBytes = format().blockBytes();
        Objects.checkFromIndexSize(outOffset, Math.multiplyExact(samples, blockBytes), out.length);
        int done = 0;
        for (int run = next(samples); run > 0; run = next(samples - done)) {
            System.arraycopy(buffer, at, out, outOffset + done * blockBytes, run * blockBytes);
            at += run * blockBytes;
            done += run;
        }
        return done > 0 ? done : -1;
    }

    /** How many of the samples wanted lie in the buffer, after filling it if it is empty; 0 at the end. */
    private int next(int wanted) throws IOException {
        if (at == end && wanted > 0 && unread > 0) {
            fill();
        }
        return Math.min(wanted, (end - at) / format().blockBytes());
    }

    private void fill() throws IOException {
        at = 0;
        end = 0;
        int length = (int) Math.min(buffer.length, unread);
        while (end < length) {
            int read = file.read(buffer, end, length - end);
            if (read < 0) {
                throw new WavException(
                        path, "was cut short while it was read; " + (unread - end) + " bytes are missing");
            }
            end += read;
        }
        unread -= length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
