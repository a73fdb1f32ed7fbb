package dev.patchbay.runtime.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes in front of the samples, by the Multimedia Programming Interface and Data Specifications 1.0 (IBM and
 * Microsoft, 1991): 44 for PCM; 58 for other encodings, which need an extension size and a fact chunk.
 */
final class WavHeader {
    private static final int RIFF_BYTES = 8;
    private static final int RIFF_LENGTH_AT = 4;
    private static final int FACT_AT = 46;

    private final WavFormat format;
    private final ByteBuffer bytes;

    WavHeader(WavFormat format) {
        this.format = format;
        this.bytes = ByteBuffer.allocate(isPcm() ? 44 : 58).order(ByteOrder.LITTLE_ENDIAN);
        chunk("RIFF", 0);
        text("WAVE");
        chunk("fmt ", isPcm() ? 16 : 18);
        bytes.putShort((short) format.encoding().tag());
        bytes.putShort((short) format.channels());
        bytes.putInt(format.sampleRate());
        bytes.putInt(format.sampleRate() * format.blockBytes());
        bytes.putShort((short) format.blockBytes());
        bytes.putShort((short) format.encoding().bitsPerSample());
        if (!isPcm()) {
            bytes.putShort((short) 0);
            chunk("fact", Integer.BYTES);
            bytes.putInt(0);
        }
        chunk("data", 0);
    }

    private void chunk(String id, int length) {
        text(id);
        bytes.putInt(length);
    }

    private void text(String ascii) {
        bytes.put(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isPcm() {
        return format.encoding() == WavEncoding.PCM16;
    }

    int length() {
        return bytes.capacity();
    }

    /** The most bytes of samples that a 32-bit length can tell; 0xFFFFFFFF itself would mean that it is unknown. */
    long maxDataBytes() {
        long rest = 0xFFFF_FFFEL - (length() - RIFF_BYTES) - 1;
        return rest - rest % format.blockBytes();
    }

    /** The header of a file with so many bytes of samples, without the byte that makes them even; valid until the next call. */
    byte[] withDataBytes(long dataBytes) {
        bytes.putInt(RIFF_LENGTH_AT, (int) (length() - RIFF_BYTES + dataBytes + (dataBytes & 1)));
        if (!isPcm()) {
            bytes.putInt(FACT_AT, (int) (dataBytes / format.blockBytes()));
        }
        bytes.putInt(length() - Integer.BYTES, (int) dataBytes);
        return bytes.array();
    }
}
