package dev.patchbay.emulator.asterisk.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A crowd and a server that sends back each message as it comes. */
final class CrowdTest {
    private static final int HELLO_BYTES = 19;

    @Test
    void everyCallerHearsItsOwnToneAgain() throws IOException, InterruptedException {
        try (var echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(echo));
            var crowd = crowd(echo);
            try (crowd) {
                crowd.connect();
                crowd.warmUp();
                crowd.measure();
            }
            var report = crowd.report();
            assertThat(report.calls()).isEqualTo(4);
            assertThat(report.frames()).isPositive();
            assertThat(report.clicks()).isZero();
            assertThat(report.silent()).isZero();
            assertThat(report.ended()).isZero();
            assertThat(report.json())
                    .startsWith("{\"event\":\"report\",\"calls\":4,")
                    .endsWith("}");
        }
    }

    @Test
    void saysWhenTheServerEndedTheCalls() throws IOException, InterruptedException {
        try (var rude = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(rude));
            var crowd = crowd(rude);
            try (crowd) {
                crowd.connect();
                crowd.warmUp();
                crowd.measure();
            }
            assertThat(crowd.report().ended()).isEqualTo(4);
        }
    }

    private static Crowd crowd(ServerSocket server) throws IOException {
        return new Crowd(new CrowdSettings(
                new InetSocketAddress(server.getInetAddress(), server.getLocalPort()),
                4,
                100,
                Duration.ofMillis(200),
                Duration.ofMillis(500)));
    }

    private static void serve(ServerSocket listening) {
        accept(listening, socket -> {
            socket.getInputStream().readNBytes(HELLO_BYTES);
            socket.getInputStream().transferTo(socket.getOutputStream());
        });
    }

    private static void hangUp(ServerSocket listening) {
        accept(listening, socket -> socket.getOutputStream().write(new byte[] {0, 0, 0}));
    }

    private interface Answer {
        void take(Socket socket) throws IOException;
    }

    /** Until the listening socket is closed. */
    private static void accept(ServerSocket listening, Answer answer) {
        try {
            while (true) {
                var socket = listening.accept();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        answer.take(socket);
                    } catch (IOException hungUp) {
                        // The caller is gone.
                    }
                });
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}
