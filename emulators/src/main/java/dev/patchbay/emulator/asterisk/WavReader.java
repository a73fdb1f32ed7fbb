package dev.patchbay.emulator.asterisk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads a WAV file of mono PCM16 and nothing else: whatever it doesn't know for sure it refuses. */
final class WavReader {

    private static final int PCM = 1;

    private final String name;
    private final ByteBuffer bytes;

    private WavReader(String name, byte[] file) {
        this.name = name;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads a whole file.
     *
     * @param name for error messages
     * @throws IllegalArgumentException when it is anything but mono PCM16 with plausible chunks
     */
    static Samples read(String name, byte[] file) {
        return new WavReader(name, file).read();
    }

    private Samples read() {
        check(bytes.remaining() >= 12, "is shorter than a RIFF header");
        check(tag().equals("RIFF"), "does not begin with RIFF");
        int size = bytes.getInt();
        check(
                size == bytes.remaining(),
                "says that " + size + " bytes follow its RIFF header, but " + bytes.remaining() + " do");
        check(tag().equals("WAVE"), "is not of RIFF type WAVE");
        int rate = format(chunk("fmt "));
        return Samples.owning(rate, pcm(chunk("data")));
    }

    /** Goes to the next chunk of a kind, past others. */
    private ByteBuffer chunk(String wanted) {
        while (bytes.remaining() >= 8) {
            String found = tag();
            int length = bytes.getInt();
            check(length >= 0 && length <= bytes.remaining(), "breaks off within its chunk '" + found + "'");
            ByteBuffer body = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(Math.min(bytes.limit(), bytes.position() + length + length % 2));
            if (found.equals(wanted)) {
                return body;
            }
        }
        throw problem("has no chunk '" + wanted + "'");
    }

    private int format(ByteBuffer format) {
        check(format.remaining() >= 16, "has a format chunk of only " + format.remaining() + " bytes");
        int encoding = format.getShort();
        int channels = format.getShort();
        int rate = format.getInt();
        format.getInt();
        format.getShort();
        int bits = format.getShort();
        check(
                encoding == PCM && channels == 1 && bits == 16,
                "is of encoding " + encoding + " with " + channels + " channels of " + bits + " bits");
        check(rate > 0, "has a rate of " + rate + " Hz");
        return rate;
    }

    private short[] pcm(ByteBuffer data) {
        check(data.remaining() % 2 == 0, "ends within a sample");
        short[] pcm = new short[data.remaining() / 2];
        data.asShortBuffer().get(pcm);
        return pcm;
    }

    private String tag() {
        byte[] tag = new byte[4];
        bytes.get(tag);
        return new String(tag, StandardCharsets.ISO_8859_1);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw problem(otherwise);
        }
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException(name + " " + what + "; needed is a WAV file of mono PCM16");
    }
}
