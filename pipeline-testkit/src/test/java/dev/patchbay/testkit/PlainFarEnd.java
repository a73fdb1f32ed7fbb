package dev.patchbay.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** Calls a {@link PlainTransport}. */
final class PlainFarEnd implements FarEnd {
    private final Socket socket = new Socket();
    private final DataOutputStream out;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean reading = true;
    private volatile boolean gone;

    PlainFarEnd(InetSocketAddress address, String id) throws IOException {
        socket.connect(address, 5_000);
        out = new DataOutputStream(socket.getOutputStream());
        out.writeUTF(id);
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            var in = new DataInputStream(socket.getInputStream());
            while (true) {
                if (!reading) {
                    never.await();
                }
                in.readByte();
                var bytes = new byte[in.readUnsignedShort()];
                in.readFully(bytes);
                synchronized (heard) {
                    heard.writeBytes(bytes);
                }
            }
        } catch (IOException | InterruptedException over) {
            gone = true;
        }
    }

    @Override
    public void say(byte[] audio) throws IOException {
        PlainCall.message(out, 'a', audio);
    }

    @Override
    public byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    @Override
    public void press(char digit) throws IOException {
        PlainCall.message(out, 'd', new byte[] {(byte) digit});
    }

    @Override
    public void hangUp() throws IOException {
        PlainCall.message(out, 'h', new byte[0]);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is of no more use either way.
        }
    }

    @Override
    public void stopReading() {
        reading = false;
    }

    @Override
    public boolean gone() {
        return gone;
    }
}
