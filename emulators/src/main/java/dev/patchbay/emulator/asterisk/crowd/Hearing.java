package dev.patchbay.emulator.asterisk.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;

/**
 * What a caller hears: when each frame came, and whether its tone is whole.
 *
 * <p><b>Threads.</b> One at a time; what was heard is read when it has ended.
 */
final class Hearing {
    static final int HEADER_BYTES = 3;

    private static final int HANGUP_KIND = 0x00;
    private static final int AUDIO_KIND = 0x10;
    private static final int RECEIVE_BYTES = 4_096;

    private final SocketChannel channel;
    private final Window window;
    private final Arrivals arrivals;
    private final ToneEar ear;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(RECEIVE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private boolean hungUp;

    Hearing(SocketChannel channel, Tone tone, Window window) {
        this.channel = channel;
        this.window = window;
        this.arrivals = new Arrivals(window.mostFrames());
        this.ear = new ToneEar(tone);
    }

    /**
     * Takes what has come.
     *
     * @return whether the server goes on; false when it hung up
     * @throws IOException when the connection broke, or a message is none for a caller
     */
    boolean next() throws IOException {
        int read = channel.read(bytes);
        long now = System.nanoTime();
        bytes.flip();
        while (bytes.remaining() >= HEADER_BYTES && message(now)) {}
        if (bytes.hasRemaining()) {
            bytes.compact();
        } else {
            bytes.clear();
        }
        return read >= 0 && !hungUp;
    }

    /** Takes a message if it is whole. */
    private boolean message(long now) throws IOException {
        int start = bytes.position();
        int length = (bytes.get(start + 1) & 0xff) << 8 | (bytes.get(start + 2) & 0xff);
        if (bytes.remaining() < HEADER_BYTES + length) {
            return false;
        }
        switch (bytes.get(start)) {
            case AUDIO_KIND -> audio(start + HEADER_BYTES, length, now);
            case HANGUP_KIND -> hungUp = true;
            default -> throw new IOException("the server sent a message of kind 0x%02x".formatted(bytes.get(start)));
        }
        bytes.position(start + HEADER_BYTES + length);
        return true;
    }

    private void audio(int offset, int length, long now) {
        boolean counts = window.holds(now);
        if (counts) {
            arrivals.add(window.micros(now));
            if (!ear.begun()) {
                ear.begin();
            }
        }
        if (counts || !ear.begun()) { // what comes behind the measurement is not judged
            ear.hear(bytes, offset, length);
        }
    }

    Arrivals arrivals() {
        return arrivals;
    }

    ToneEar ear() {
        return ear;
    }
}
