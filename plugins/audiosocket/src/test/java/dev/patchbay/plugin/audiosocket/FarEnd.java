package dev.patchbay.plugin.audiosocket;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HexFormat;

/** The other end of a connection, byte by byte. */
final class FarEnd {
    static final String UUID = "40325ec2-5efd-4bd3-805f-53576e581d13";
    static final String UUID_MESSAGE = "01 0010 40325ec25efd4bd3805f53576e581d13";
    static final String FOUR_SAMPLES = "10 0008 0100020003000400";

    private final Socket socket = new Socket();
    private final DataInputStream in;

    /** With a receive buffer of so many bytes, or of the system's size when 0. */
    FarEnd(InetSocketAddress server, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        socket.connect(server);
        in = new DataInputStream(socket.getInputStream());
    }

    FarEnd send(String hex) throws IOException {
        return send(bytes(hex));
    }

    FarEnd send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Waits for one message: its bytes in hexadecimal, or "end" when the connection ended in between two. */
    String receive() throws IOException {
        int kind = in.read();
        if (kind < 0) {
            return "end";
        }
        int length = in.readUnsignedShort();
        var payload = new byte[length];
        in.readFully(payload);
        return "%02x %04x %s"
                .formatted(kind, length, HexFormat.of().formatHex(payload))
                .strip();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void close() throws IOException {
        socket.close();
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
