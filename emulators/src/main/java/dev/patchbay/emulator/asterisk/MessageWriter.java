package dev.patchbay.emulator.asterisk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Puts the caller's messages on the wire, each in one write: kind, length big-endian, payload.
 *
 * <p><b>Threads.</b> The sender writes; anyone may ask how long a write has been waiting.
 */
final class MessageWriter {

    private static final int UUID_KIND = 0x01;
    private static final int DTMF_KIND = 0x03;
    private static final int HEADER = 3;
    private static final long NOT_WRITING = 0;

    private final OutputStream out;
    private final AudioKind audioKind;
    private final byte[] buffer;
    private volatile long writingSince = NOT_WRITING;

    MessageWriter(OutputStream out, AudioKind audioKind, int frameSamples) {
        this.out = out;
        this.audioKind = audioKind;
        this.buffer = new byte[HEADER + Math.max(2 * Long.BYTES, 2 * frameSamples)];
    }

    void uuid(UUID uuid) throws IOException {
        ByteBuffer.wrap(buffer, HEADER, 2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits());
        write(UUID_KIND, 2 * Long.BYTES);
    }

    void dtmf(byte digit) throws IOException {
        buffer[HEADER] = digit;
        write(DTMF_KIND, 1);
    }

    void audio(short[] frame) throws IOException {
        int at = HEADER;
        for (short sample : frame) {
            buffer[at++] = (byte) sample;
            buffer[at++] = (byte) (sample >> 8);
        }
        write(audioKind.code(), at - HEADER);
    }

    private void write(int kind, int length) throws IOException {
        buffer[0] = (byte) kind;
        buffer[1] = (byte) (length >> 8);
        buffer[2] = (byte) length;
        writingSince = Math.max(1, System.nanoTime());
        out.write(buffer, 0, HEADER + length);
        writingSince = NOT_WRITING;
    }

    /** For how long the write under way has been waiting for room in the socket, 0 when there is none. */
    long blockedNanos() {
        long since = writingSince;
        return since == NOT_WRITING ? 0 : System.nanoTime() - since;
    }
}
