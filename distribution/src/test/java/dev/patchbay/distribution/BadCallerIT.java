package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers that break the protocol. Each ends its own call, the log says why, and the call beside it goes on. */
final class BadCallerIT {
    private static final String YAML = """
            audiosocket:
              port: 0
              uuid_timeout_ms: 300
              message_timeout_ms: 300
              idle_timeout_ms: 1500
              max_ahead_ms: 2000
            providers:
              local: {type: local, greeting: Hello there., lines: [Gladly I will.]}
            """;
    private static final byte[] UUID = Wire.message(Wire.UUID, Caller.uuid());
    private static final byte[] SILENCE = Wire.audio(Wire.Audio.SLIN, new short[160]);

    private static Server server;

    private Caller neighbour;

    @BeforeAll
    static void serve(@TempDir Path directory) throws IOException, InterruptedException {
        server = Server.start(directory, YAML);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void callBesideIt() throws IOException, InterruptedException {
        neighbour = Caller.dial(server.line(), Wire.Audio.SLIN);
        neighbour.ear().hearOut();
    }

    @AfterEach
    void hangUp() throws IOException {
        neighbour.close();
    }

    @Test
    void sendsNothingAtAll() throws IOException, InterruptedException {
        isEnded("(no-uuid)", "sent nothing within 300 ms (uuid_timeout_ms)");
    }

    @Test
    void sendsAudioBeforeItsUuid() throws IOException, InterruptedException {
        isEnded("(no-uuid)", "the first message is of kind 0x10 and not the UUID, 0x01", SILENCE);
    }

    @Test
    void sendsHalfAHeaderAndHangsUp() throws IOException, InterruptedException {
        try (var socket = connect()) {
            socket.getOutputStream().write(UUID, 0, 2);
        }
        server.awaitLog("(closed-early)");
        theNeighbourGoesOn();
    }

    @Test
    void sendsAMessageOfAnUnknownKind() throws IOException, InterruptedException {
        isEnded("ended after", "unknown-kind (", UUID, SILENCE, Wire.message(0x42, (byte) 1));
    }

    @Test
    void announcesMoreThanAnyMessageMayHold() throws IOException, InterruptedException {
        isEnded("ended after", "message-too-long (", UUID, SILENCE, new byte[] {0x10, (byte) 0xff, (byte) 0xff});
    }

    @Test
    void neverCompletesAMessage() throws IOException, InterruptedException {
        isEnded("ended after", "incomplete-message (", UUID, SILENCE, Arrays.copyOf(SILENCE, 100));
    }

    @Test
    void floodsTheLine() throws IOException, InterruptedException {
        var flood = new byte[500][];
        Arrays.fill(flood, SILENCE);
        flood[0] = UUID;
        isEnded("ended after", "flood (", flood);
    }

    @Test
    void fallsSilentForGood() throws IOException, InterruptedException {
        isEnded("ended after", "idle (", UUID, SILENCE);
    }

    /** Its socket takes what the kernels hold, which is seconds of audio; then frames are dropped, and after two seconds the call. */
    @Test
    void neverReads() throws IOException, InterruptedException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(1_024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.line()));
            send(socket.getOutputStream(), UUID);
            Thread.ofVirtual().start(() -> talk(socket));
            server.awaitLog("far-end-not-reading (");
        }
        theNeighbourGoesOn();
    }

    /** The server ends the connection and says why. */
    private void isEnded(String how, String why, byte[]... messages) throws IOException, InterruptedException {
        try (var socket = connect()) {
            send(socket.getOutputStream(), messages);
            awaitEnd(socket);
        }
        server.awaitLog(why);
        assertThat(server.log().lines().filter(line -> line.contains(why)))
                .singleElement()
                .asString()
                .contains("WARN", how);
        theNeighbourGoesOn();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.line());
        socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
        return socket;
    }

    /** Silence at the pace of speech, so that it is not taken for dead. */
    private static void talk(Socket socket) {
        while (!socket.isClosed()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            try {
                socket.getOutputStream().write(SILENCE);
            } catch (IOException ended) {
                return;
            }
        }
    }

    private static void send(OutputStream out, byte[]... messages) {
        try {
            for (byte[] message : messages) {
                out.write(message);
            }
        } catch (IOException alreadyEnded) {
            // That is what the test is about.
        }
    }

    private static void awaitEnd(Socket socket) throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // An end too: what was sent had not all been read.
        }
    }

    private void theNeighbourGoesOn() throws InterruptedException {
        neighbour.speakUp();
        neighbour.ear().hearOut();
        assertThat(neighbour.ear().over()).isFalse();
        assertThat(neighbour.ear().strange()).isEmpty();
    }
}
