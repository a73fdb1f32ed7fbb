package dev.patchbay.plugin.audiosocket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;

/** The far end as the test kit wants it: one call of Asterisk's, which listens all the time. */
final class Asterisk implements dev.patchbay.testkit.FarEnd {
    private static final int HANGUP = 0x00;
    private static final int UUID = 0x01;
    private static final int DTMF = 0x03;
    private static final int SLIN = 0x10;
    private static final int HEADER = 3;

    private final Socket socket = new Socket();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private volatile CountDownLatch mayRead = new CountDownLatch(0);
    private volatile boolean gone;

    /** Calls, and says which call it is. */
    Asterisk(InetSocketAddress server, int number) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(server, 10_000);
        send(UUID, ByteBuffer.allocate(16).putInt(12, number).array());
        Thread.ofVirtual().name("asterisk " + number).start(this::read);
    }

    private void send(int kind, byte... payload) throws IOException {
        var message = ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) kind)
                .putShort((short) payload.length)
                .put(payload);
        socket.getOutputStream().write(message.array());
    }

    private void read() {
        try {
            var in = new DataInputStream(socket.getInputStream());
            while (take(in.readUnsignedByte(), in.readNBytes(in.readUnsignedShort()))) {
                mayRead.await();
            }
        } catch (IOException | InterruptedException over) {
            // Gone, politely or not.
        } finally {
            gone = true;
        }
    }

    /** Takes one message; false when it was the last. */
    private boolean take(int kind, byte[] payload) {
        if (kind == SLIN) {
            synchronized (heard) {
                heard.writeBytes(payload);
            }
        }
        return kind != HANGUP;
    }

    @Override
    public void say(byte[] audio) throws IOException {
        send(SLIN, audio);
    }

    @Override
    public byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    @Override
    public void press(char digit) throws IOException {
        send(DTMF, (byte) digit);
    }

    @Override
    public void hangUp() throws IOException {
        send(HANGUP);
    }

    @Override
    public void close() {
        mayRead.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use either way.
        }
    }

    @Override
    public void stopReading() {
        mayRead = new CountDownLatch(1);
    }

    @Override
    public boolean gone() {
        return gone;
    }
}
