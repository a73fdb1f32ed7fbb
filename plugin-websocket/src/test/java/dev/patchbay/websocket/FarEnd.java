package dev.patchbay.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on the loopback address that does with each connection what a test says, down to single frames. */
final class FarEnd implements AutoCloseable {
    static final int TEXT = 1;
    static final int BYTES = 2;
    static final int CLOSE = 8;

    interface Script {
        void play(Line line) throws IOException;
    }

    private final ServerSocket door;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    FarEnd(Script script) throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> accept(script));
    }

    Address address() {
        return address(Map.of());
    }

    Address address(Map<String, String> headers) {
        return new Address(URI.create("ws://127.0.0.1:" + door.getLocalPort() + "/v1?key=secret"), headers);
    }

    private void accept(Script script) {
        try {
            while (true) {
                var socket = door.accept();
                sockets.add(socket);
                Thread.startVirtualThread(() -> play(script, socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static void play(Script script, Socket socket) {
        try {
            script.play(new Line(socket));
        } catch (IOException gone) {
            // what the client did is the test's matter
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    /** A frame that came, its payload as two digits a byte. */
    record Frame(int opcode, String hex) {
        String text() {
            return new String(HexFormat.of().parseHex(hex), UTF_8);
        }

        int closeCode() {
            return HexFormat.fromHexDigits(hex, 0, 4);
        }
    }

    /** One connection, after its request was read. */
    static final class Line {
        private final Socket socket;
        private final DataInputStream in;
        private final DataOutputStream out;
        private final String request;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = new DataOutputStream(socket.getOutputStream());
            this.request = readRequest();
        }

        private String readRequest() throws IOException {
            var read = new StringBuilder();
            while (read.indexOf("\r\n\r\n") < 0) {
                read.append((char) in.readUnsignedByte());
            }
            return read.toString();
        }

        String header(String name) {
            return request.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        void refuse(String statusAndHeaders, String body) throws IOException {
            out.write(("HTTP/1.1 " + statusAndHeaders.replace("|", "\r\n") + "\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body)
                    .getBytes(ISO_8859_1));
            out.flush();
        }

        Line upgrade() throws IOException {
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accept() + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.flush();
            return this;
        }

        private String accept() {
            try {
                var sha1 = MessageDigest.getInstance("SHA-1");
                var key = header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
                return Base64.getEncoder().encodeToString(sha1.digest(key.getBytes(ISO_8859_1)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** Sends a frame of up to 125 bytes; {@code opcode} 0 continues a message. */
        void frame(int opcode, boolean last, byte[] payload) throws IOException {
            out.write((last ? 0x80 : 0) | opcode);
            out.write(payload.length);
            out.write(payload);
            out.flush();
        }

        void text(String text) throws IOException {
            frame(TEXT, true, text.getBytes(UTF_8));
        }

        /** Announces a message and sends the beginning of it. */
        void half(String text) throws IOException {
            out.write(0x80 | TEXT);
            out.write(text.length() * 2);
            out.write(text.getBytes(UTF_8));
            out.flush();
        }

        Frame read() throws IOException {
            int opcode = in.readUnsignedByte() & 0x0F;
            int length = in.readUnsignedByte() & 0x7F;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = Math.toIntExact(in.readLong());
            }
            var mask = in.readNBytes(4);
            var payload = in.readNBytes(length);
            if (payload.length < length) {
                throw new EOFException();
            }
            for (int i = 0; i < length; i++) {
                payload[i] ^= mask[i % 4];
            }
            return new Frame(opcode, HexFormat.of().formatHex(payload));
        }

        void breakOff() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
