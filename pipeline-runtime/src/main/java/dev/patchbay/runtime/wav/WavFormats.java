package dev.patchbay.runtime.wav;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;

/** Understands a file's fmt chunk, plain or extended. */
final class WavFormats {
    /** As much of a fmt chunk as means anything: the extended form. */
    static final int MAX_BYTES = 40;

    private static final int MIN_BYTES = 16;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int SUBFORMAT = 24;

    /** An extended chunk names its encoding by a GUID: the format tag and these 14 bytes. */
    private static final ByteBuffer SUBFORMAT_TAIL = ByteBuffer.wrap(
                    HexFormat.of().parseHex("000000001000800000AA00389B71"))
            .asReadOnlyBuffer();

    private WavFormats() {}

    /** @param chunk the chunk's content, little-endian, cut off after {@link #MAX_BYTES} */
    static WavFormat parse(Path path, ByteBuffer chunk) throws WavException {
        if (chunk.capacity() < MIN_BYTES) {
            throw new WavException(path, "its fmt chunk has " + chunk.capacity() + " bytes; it needs " + MIN_BYTES);
        }
        int channels = Short.toUnsignedInt(chunk.getShort(2));
        int sampleRate = chunk.getInt(4);
        int blockBytes = Short.toUnsignedInt(chunk.getShort(12));
        WavEncoding encoding = encoding(path, chunk);
        if (channels < 1 || channels > 2) {
            throw new WavException(path, channels + " channels; only mono and stereo are read, so mix it down");
        }
        if (sampleRate < 1) {
            throw new WavException(
                    path, "a sample rate of " + Integer.toUnsignedString(sampleRate) + " Hz; the header is damaged");
        }
        WavFormat format = new WavFormat(encoding, sampleRate, channels);
        if (blockBytes != format.blockBytes()) {
            throw new WavException(
                    path,
                    blockBytes + " bytes for the samples of one instant where " + format + " takes "
                            + format.blockBytes() + "; the header is damaged");
        }
        return format;
    }

    private static WavEncoding encoding(Path path, ByteBuffer chunk) throws WavException {
        int tag = tag(chunk);
        int bits = Short.toUnsignedInt(chunk.getShort(14));
        return WavEncoding.of(tag, bits)
                .orElseThrow(() -> new WavException(
                        path,
                        String.format(
                                "format 0x%04X with %d bits per sample; 16-bit PCM, A-law and mu-law are read, so convert it",
                                tag, bits)));
    }

    private static int tag(ByteBuffer chunk) {
        int tag = Short.toUnsignedInt(chunk.getShort(0));
        return tag == EXTENSIBLE && chunk.capacity() >= MAX_BYTES && namesTag(chunk)
                ? Short.toUnsignedInt(chunk.getShort(SUBFORMAT))
                : tag;
    }

    private static boolean namesTag(ByteBuffer chunk) {
        return chunk.slice(SUBFORMAT + 2, SUBFORMAT_TAIL.capacity()).equals(SUBFORMAT_TAIL);
    }
}
