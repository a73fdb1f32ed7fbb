package dev.patchbay.emulator.asterisk.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * What a caller says: its UUID, and then its tone, 20 ms a message. Never blocks after the UUID.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class Speech {
    private static final int UUID_KIND = 0x01;
    private static final int AUDIO_KIND = 0x10;

    private final SocketChannel channel;
    private final byte[] tone;
    private final ByteBuffer message = ByteBuffer.allocateDirect(Hearing.HEADER_BYTES + Tone.FRAME_BYTES);
    private int position;
    private int unsent;

    Speech(SocketChannel channel, Tone tone) {
        this.channel = channel;
        this.tone = tone.bytes();
    }

    /** Says who is calling; the channel still blocks. */
    void hello(int number) throws IOException {
        message.clear()
                .put((byte) UUID_KIND)
                .putShort((short) (2 * Long.BYTES))
                .putLong(0x4000L) // version 4
                .putLong(0x8000_0000_0000_0000L | number);
        channel.write(message.flip());
    }

    /** Sends the next 20 ms. While the socket has not taken a message, the frames behind it are not sent. */
    void next() throws IOException {
        if (message.hasRemaining()) {
            channel.write(message);
        }
        if (message.hasRemaining()) {
            unsent++;
            return;
        }
        message.clear().put((byte) AUDIO_KIND).putShort((short) Tone.FRAME_BYTES);
        message.put(tone, position * Short.BYTES, Tone.FRAME_BYTES);
        position = Tone.next(position);
        channel.write(message.flip());
    }

    /** Frames that were not sent because the server did not read. */
    int unsent() {
        return unsent;
    }
}
