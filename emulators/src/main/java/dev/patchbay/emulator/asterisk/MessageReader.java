package dev.patchbay.emulator.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Cuts a connection's bytes into messages: kind, length big-endian, payload. First the header, then what belongs to it. */
final class MessageReader {

    /** What waiting for bytes came to. */
    enum Arrival {
        COMPLETE,
        /** Not within the time given; waiting again goes on where this left off. */
        INCOMPLETE,
        /** The other side closed before the first byte. */
        CLOSED,
        /** The other side closed after the first byte. */
        TORN
    }

    private static final int HEADER = 3;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[HEADER + 0xffff];
    private int start;
    private int end;

    MessageReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    Arrival awaitHeader(int millis) throws IOException {
        return await(HEADER, millis);
    }

    /** Only after the header is complete. */
    Arrival awaitPayload(int millis) throws IOException {
        return await(HEADER + length(), millis);
    }

    int kind() {
        return buffer[start] & 0xff;
    }

    int length() {
        return ((buffer[start + 1] & 0xff) << 8) | (buffer[start + 2] & 0xff);
    }

    byte[] buffer() {
        return buffer;
    }

    int payloadStart() {
        return start + HEADER;
    }

    /** How many bytes of this message are there, its header included. */
    int arrived() {
        return end - start;
    }

    /** Passes on to the next message. Only after the payload is complete. */
    void next() {
        start += HEADER + length();
    }

    private Arrival await(int bytes, int millis) throws IOException {
        makeRoom(bytes);
        long deadline = System.nanoTime() + millis * 1_000_000L;
        while (end - start < bytes) {
            long left = Math.ceilDiv(deadline - System.nanoTime(), 1_000_000L);
            if (left <= 0) {
                return Arrival.INCOMPLETE;
            }
            socket.setSoTimeout((int) left);
            int read;
            try {
                read = in.read(buffer, end, buffer.length - end);
            } catch (SocketTimeoutException e) {
                return Arrival.INCOMPLETE;
            }
            if (read < 0) {
                return end == start ? Arrival.CLOSED : Arrival.TORN;
            }
            end += read;
        }
        return Arrival.COMPLETE;
    }

    private void makeRoom(int bytes) {
        if (start + bytes > buffer.length || start == end) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
    }
}
