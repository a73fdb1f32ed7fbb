package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.transport.Call;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A message is a letter, a length and so many bytes: {@code a} audio, {@code d} a digit, {@code h} hang-up. Frames wait for
 * a writer, at most one second of them.
 */
final class PlainCall implements Call {
    private final Socket socket;
    private final String id;
    private final DataInputStream in;
    private final BlockingQueue<byte[]> frames = new ArrayBlockingQueue<>(50);
    private final Thread writer;

    private PlainCall(Socket socket, DataInputStream in, String id) {
        this.socket = socket;
        this.in = in;
        this.id = id;
        this.writer = Thread.ofVirtual().name("plain writes").start(this::write);
    }

    static PlainCall accept(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        return new PlainCall(socket, in, in.readUTF());
    }

    private void write() {
        try {
            var out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                var frame = frames.take();
                message(out, 'a', frame);
            }
        } catch (IOException | InterruptedException over) {
            // The call is over.
        }
    }

    static void message(DataOutputStream out, char kind, byte[] bytes) throws IOException {
        var message = ByteBuffer.allocate(3 + bytes.length);
        message.put((byte) kind).putShort((short) bytes.length).put(bytes);
        out.write(message.array());
        out.flush();
    }

    @Override
    public void receive(Receiver receiver) throws IOException {
        int kind = in.readByte();
        var bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        switch (kind) {
            case 'a' -> receiver.audio(ByteBuffer.wrap(bytes));
            case 'd' -> receiver.dtmf((char) bytes[0]);
            case 'h' -> receiver.hangup();
            default -> throw new IOException("no message: " + kind);
        }
    }

    @Override
    public boolean send(AudioFrame frame) {
        var bytes = ByteBuffer.allocate(frame.length());
        frame.copyTo(bytes);
        return frames.offer(bytes.array());
    }

    @Override
    public void close() {
        writer.interrupt();
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is of no more use either way.
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of();
    }

    @Override
    public FormatSet<AudioFormat> inbound() {
        return FormatSet.of(PlainTransport.FORMAT);
    }

    @Override
    public FormatSet<AudioFormat> outbound() {
        return FormatSet.of(PlainTransport.FORMAT);
    }
}
