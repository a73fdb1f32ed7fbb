package dev.patchbay.emulator.asterisk;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A server for one call on the loopback, which does what a test tells it. */
final class FakeServer implements AutoCloseable {

    /** What the server does with its connection; it is closed afterwards. */
    interface Answer<T> {
        T take(Line line) throws Exception;
    }

    record Message(int kind, List<Integer> payload) {
        int sample(int index) {
            return (short) (payload.get(2 * index) | (payload.get(2 * index + 1) << 8));
        }
    }

    private final ServerSocket listening;

    FakeServer() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    InetSocketAddress address() {
        return new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort());
    }

    /** Answers one call; the returned future has what the answer returned. */
    <T> Answered<T> answer(Answer<T> answer) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (Socket socket = listening.accept()) {
                outcome.complete(answer.take(new Line(socket)));
            } catch (Throwable e) {
                outcome.completeExceptionally(e);
            }
        });
        return new Answered<>(outcome);
    }

    record Answered<T>(CompletableFuture<T> outcome) {
        T get() throws InterruptedException {
            try {
                return outcome.get();
            } catch (ExecutionException e) {
                throw new AssertionError("the server broke off", e.getCause());
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** The server's end of the connection. */
    static final class Line {
        private final Socket socket;
        private final DataInputStream in;
        private final OutputStream out;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        /** The next message, or nothing when the caller has closed in good order. */
        Optional<Message> read() throws IOException {
            int kind = in.read();
            if (kind < 0) {
                return Optional.empty();
            }
            byte[] bytes = new byte[in.readUnsignedShort()];
            in.readFully(bytes);
            List<Integer> payload = new ArrayList<>();
            for (byte b : bytes) {
                payload.add(b & 0xff);
            }
            return Optional.of(new Message(kind, payload));
        }

        List<Message> read(int count) throws IOException {
            List<Message> messages = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                messages.add(read().orElseThrow(EOFException::new));
            }
            return messages;
        }

        List<Message> readToEnd() throws IOException {
            List<Message> messages = new ArrayList<>();
            for (Optional<Message> next = read(); next.isPresent(); next = read()) {
                messages.add(next.get());
            }
            return messages;
        }

        void send(int... bytes) throws IOException {
            byte[] raw = new byte[bytes.length];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = (byte) bytes[i];
            }
            out.write(raw);
        }

        void audio(int kind, short... samples) throws IOException {
            int[] message = new int[3 + 2 * samples.length];
            message[0] = kind;
            message[1] = (samples.length * 2) >> 8;
            message[2] = samples.length * 2;
            for (int i = 0; i < samples.length; i++) {
                message[3 + 2 * i] = samples[i];
                message[4 + 2 * i] = samples[i] >> 8;
            }
            send(message);
        }

        void hangUp() throws IOException {
            send(0x00, 0, 0);
        }

        /** Closes without losing what the caller has still to read: what the caller sent must not be left unread. */
        void closeOrderly() throws IOException {
            socket.shutdownOutput();
            readToEnd();
        }
    }
}
