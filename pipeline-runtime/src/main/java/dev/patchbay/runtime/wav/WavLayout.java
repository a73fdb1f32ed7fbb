package dev.patchbay.runtime.wav;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the samples of a file lie and what they are.
 *
 * @param dataOffset where the first sample begins in the file
 * @param dataBytes how many bytes of whole samples there are
 */
record WavLayout(WavFormat format, long dataOffset, long dataBytes) {
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    /** The lengths that programs write which can't come back to fill in the real one: espeak and SoX write the second. */
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private static final long UNKNOWN_SIGNED = 0x7FFF_F000L;

    /** Reads a file chunk by chunk, up to the beginning of its samples. */
    static WavLayout of(Path path, RandomAccessFile file) throws IOException {
        long size = file.length();
        ByteBuffer riff = read(file, 0, (int) Math.min(RIFF_HEADER, size));
        if (size < RIFF_HEADER || !id(riff, 0).equals("RIFF") || !id(riff, 8).equals("WAVE")) {
            throw new WavException(path, "not a WAV file; one begins with RIFF, four bytes and WAVE");
        }
        boolean honest = unsigned(riff, 4) + 8 == size;
        WavFormat format = null;
        long at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= size) {
            ByteBuffer header = read(file, at, CHUNK_HEADER);
            String id = id(header, 0);
            long claimed = unsigned(header, 4);
            at += CHUNK_HEADER;
            if (id.equals("data")) {
                return withData(path, format, at, dataBytes(path, claimed, size - at, honest));
            }
            if (claimed > size - at) {
                throw new WavException(path, truncated(id, claimed, size - at));
            }
            if (id.equals("fmt ")) {
                format = WavFormats.parse(path, read(file, at, (int) Math.min(claimed, WavFormats.MAX_BYTES)));
            }
            at += claimed + (claimed & 1);
        }
        throw new WavException(
                path, "no data chunk in its " + size + " bytes; the file is truncated or holds no audio");
    }

    private static WavLayout withData(Path path, @Nullable WavFormat format, long offset, long bytes)
            throws WavException {
        if (format == null) {
            throw new WavException(path, "no fmt chunk before its data chunk, so the format of the samples is unknown");
        }
        return new WavLayout(format, offset, bytes - bytes % format.blockBytes());
    }

    private static long dataBytes(Path path, long claimed, long there, boolean honest) throws WavException {
        if (claimed == 0) {
            return honest ? 0 : there;
        }
        if (claimed <= there) {
            return claimed;
        }
        if (claimed == UNKNOWN || claimed == UNKNOWN_SIGNED) {
            return there;
        }
        throw new WavException(path, truncated("data", claimed, there));
    }

    private static String truncated(String id, long claimed, long there) {
        return "its " + id.strip() + " chunk claims " + claimed + " bytes and the file holds " + there
                + " of them; it is truncated, so copy or record it again";
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String id(ByteBuffer bytes, int at) {
        byte[] id = new byte[4];
        bytes.get(at, id);
        return new String(id, StandardCharsets.ISO_8859_1);
    }

    private static long unsigned(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
