package dev.patchbay.runtime.wav;

import dev.patchbay.runtime.dsp.SampleCodec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes a WAV file from front to back.
 *
 * <p>The file can be read at any time: its header is brought up to date whenever the buffer of 16 KiB, a second of 8 kHz
 * PCM, goes to the file. A process that is killed loses what is in the buffer and nothing more; {@link #flush()} sets the
 * moment. What an interrupted thread wrote is kept too.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class WavWriter implements AutoCloseable {
    // A multiple of every block size, so that a full buffer ends with a whole sample of every channel.
    private static final int BUFFER_BYTES = 16 * 1024;

    private final Path path;
    // Not a FileChannel: that one closes itself when the thread that uses it is interrupted.
    private final RandomAccessFile file;
    private final WavFormat format;
    private final WavHeader header;
    private final long maxDataBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int buffered;
    private long stored;
    private boolean closed;

    private WavWriter(Path path, RandomAccessFile file, WavFormat format, long maxDataBytes) {
        this.path = path;
        this.file = file;
        this.format = format;
        this.header = new WavHeader(format);
        this.maxDataBytes = Math.min(maxDataBytes, header.maxDataBytes());
    }

    /**
     * Makes a file without samples, in place of one that may be there.
     *
     * @throws IOException if the file can't be made
     */
    public static WavWriter create(Path path, WavFormat format) throws IOException {
        return create(path, format, Long.MAX_VALUE);
    }

    /** @param maxDataBytes a lower limit than the 4 GiB of the format */
    static WavWriter create(Path path, WavFormat format, long maxDataBytes) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            file.setLength(0);
            WavWriter writer = new WavWriter(path, file, format, maxDataBytes);
            writer.writeHeader();
            return writer;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What the file holds. */
    public WavFormat format() {
        return format;
    }

    /** How many samples per channel were written so far. */
    public long samples() {
        return (stored + buffered) / format.blockBytes();
    }

    /**
     * Encodes samples and writes them.
     *
     * @param samples how many samples per channel
     * @throws IndexOutOfBoundsException if the array is too short; nothing is written then
     * @throws WavException if the file would grow beyond 4 GiB; nothing is written then
     * @throws IOException if the file can't be written
     */
    public void write(short[] in, int inOffset, int samples) throws IOException {
        SampleCodec codec = format.encoding().codec();
        int channels = format.channels();
        Objects.checkFromIndexSize(inOffset, Math.multiplyExact(samples, channels), in.length);
        requireRoom(samples);
        for (int done = 0; done < samples; ) {
            int run = Math.min(samples - done, room());
            codec.encode(in, inOffset + done * channels, run * channels, buffer, buffered);
            buffered += run * format.blockBytes();
            done += run;
        }
    }

    /**
     * Writes samples that are encoded already, {@link WavFormat#blockBytes()} bytes for each.
     *
     * @param samples how many samples per channel
     * @throws IndexOutOfBoundsException if the array is too short; nothing is written then
     * @throws WavException if the file would grow beyond 4 GiB; nothing is written then
     * @throws IOException if the file can't be written
     */
    public void writeEncoded(byte[] in, int inOffset, int samples) throws IOException {
        int blockBytes = format.blockBytes();
        Objects.checkFromIndexSize(inOffset, Math.multiplyExact(samples, blockBytes), in.length);
        requireRoom(samples);
        for (int done = 0; done < samples; ) {
            int run = Math.min(samples - done, room());
            System.arraycopy(in, inOffset + done * blockBytes, buffer, buffered, run * blockBytes);
            buffered += run * blockBytes;
            done += run;
        }
    }

    private void requireRoom(int samples) throws IOException {
        if (closed) {
            throw new WavException(path, "is closed; samples can't be added to it");
        }
        long bytes = (long) samples * format.blockBytes();
        if (stored + buffered + bytes > maxDataBytes) {
            throw new WavException(
                    path,
                    "holds " + (stored + buffered) + " bytes of samples and " + bytes + " more would pass its limit of "
                            + maxDataBytes + "; close it and go on in another file");
        }
    }

    /** How many samples per channel fit into the buffer, after emptying it if it is full. */
    private int room() throws IOException {
        if (buffered == buffer.length) {
            flush();
        }
        return (buffer.length - buffered) / format.blockBytes();
    }

    /**
     * Hands all samples so far to the operating system, and then the header that counts them.
     *
     * @throws IOException if the file can't be written; a later call tries again
     */
    public void flush() throws IOException {
        file.seek(header.length() + stored);
        file.write(buffer, 0, buffered);
        if (((stored + buffered) & 1) == 1) {
            file.write(0);
        }
        stored += buffered;
        buffered = 0;
        writeHeader();
    }

    private void writeHeader() throws IOException {
        file.seek(0);
        file.write(header.withDataBytes(stored));
    }

    /**
     * Writes what is left and closes the file. Closing again does nothing.
     *
     * @throws IOException if the rest can't be written; the file is closed all the same
     */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (file) {
                flush();
            }
        }
    }
}
