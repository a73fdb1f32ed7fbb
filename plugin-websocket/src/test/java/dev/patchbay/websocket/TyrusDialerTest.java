package dev.patchbay.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.websocket.FarEnd.Frame;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real sockets to a far end that does right and wrong as a test says. */
final class TyrusDialerTest {
    private static final Dialer DIALER = new TyrusDialer("dialer-test", Duration.ofSeconds(5));

    private final Heard heard = new Heard();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "400 Bad Request|dg-error: Bad Request: no such model|dg-request-id: r1; 400",
                "401 Unauthorized|dg-error: no such key|dg-request-id: r1; 401",
                "401 Unauthorized|WWW-Authenticate: Basic realm=x|dg-error: no such key|dg-request-id: r1; 401",
                "302 Found|Location: ws://127.0.0.1:1/|dg-error: gone elsewhere|dg-request-id: r1; 302",
                "200 OK|dg-error: this is a web site|dg-request-id: r1; 200",
                "503 Service Unavailable|Retry-After: 7|dg-error: busy|dg-request-id: r1; 503",
            })
    void aRefusalIsToldWithItsStatusAndHeaders(String answer, int status) throws Exception {
        try (var server = new FarEnd(line -> line.refuse(answer, "{}"))) {
            var refused = catchThrowableOfType(HandshakeRefused.class, () -> DIALER.dial(server.address(), heard));
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.header("DG-Request-Id")).isEqualTo("r1");
            assertThat(answer).contains("dg-error: " + refused.header("dg-error"));
            assertThat(refused.retryAfter().isPresent()).isEqualTo(answer.contains("Retry-After: 7"));
            assertThat(heard.nothingMore()).isTrue();
        }
    }

    @Test
    void ourHeadersGoWithTheHandshake() throws Exception {
        try (var server = new FarEnd(line -> line.upgrade().text(line.header("Authorization")))) {
            DIALER.dial(server.address(Map.of("Authorization", "Token t")), heard);
            assertThat(heard.next()).isEqualTo("text Token t");
        }
    }

    @Test
    void bytesGoBothWaysAndTheBufferIsFreeAtOnce() throws Exception {
        var arrived = new ArrayBlockingQueue<Frame>(10);
        try (var server = new FarEnd(line -> {
            line.upgrade().frame(FarEnd.BYTES, true, new byte[] {1, 2, 3});
            readInto(line, arrived);
        })) {
            DIALER.dial(server.address(), heard);
            assertThat(heard.next()).isEqualTo("bytes 010203");

            var audio = ByteBuffer.wrap(new byte[] {9, 8, 7, 6}, 1, 2);
            assertThat(heard.socket().send(audio)).isTrue();
            audio.array()[1] = 0;
            assertThat(heard.socket().sendSoon(ByteBuffer.wrap(new byte[] {5}), 100))
                    .isTrue();
            assertThat(heard.socket().sendSoon("words", 100)).isTrue();

            assertThat(next(arrived).hex()).isEqualTo("0807");
            assertThat(next(arrived).hex()).isEqualTo("05");
            assertThat(next(arrived).text()).isEqualTo("words");
        }
    }

    @Test
    void textAndBytesComeInTheOrderOfTheWireAndPiecesAreOneMessage() throws Exception {
        try (var server = new FarEnd(line -> {
            line.upgrade().text("first");
            line.frame(FarEnd.BYTES, false, new byte[] {1});
            line.frame(0, true, new byte[] {2});
            line.frame(FarEnd.TEXT, false, "la".getBytes(UTF_8));
            line.frame(0, false, "s".getBytes(UTF_8));
            line.frame(0, true, "t".getBytes(UTF_8));
            line.frame(FarEnd.BYTES, true, new byte[] {3});
        })) {
            DIALER.dial(server.address(), heard);
            assertThat(heard.next()).isEqualTo("text first");
            assertThat(heard.next()).isEqualTo("bytes 0102");
            assertThat(heard.next()).isEqualTo("text last");
            assertThat(heard.next()).isEqualTo("bytes 03");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', closed 1005",
        "03E8, closed 1000",
        "03F34E45542D30303031, closed 1011 NET-0001",
    })
    void aCloseIsToldWithItsCodeAndReason(String frame, String told) throws Exception {
        var payload = HexFormat.of().parseHex(frame);
        try (var server = new FarEnd(line -> line.upgrade().frame(FarEnd.CLOSE, true, payload))) {
            DIALER.dial(server.address(), heard);
            assertThat(heard.next()).isEqualTo(told);
        }
    }

    @Test
    void aConnectionThatBreaksIsToldFromOneThatIsClosed() throws Exception {
        try (var server = new FarEnd(line -> line.upgrade().breakOff())) {
            DIALER.dial(server.address(), heard);
            assertThat(heard.next()).startsWith("closed 1006");
        }
    }

    @Test
    void halfAMessageIsNone() throws Exception {
        try (var server = new FarEnd(line -> {
            line.upgrade().half("half");
            line.breakOff();
        })) {
            DIALER.dial(server.address(), heard);
            assertThat(heard.next()).startsWith("closed 1006");
        }
    }

    @Test
    void aFarEndThatDoesNotReadIsNoticedByWhatWaits() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = new FarEnd(line -> {
            line.upgrade();
            await(over);
        })) {
            DIALER.dial(server.address(), heard);
            var audio = ByteBuffer.allocate(64 << 10);
            int late = 0;
            while (heard.socket().sendSoon(audio.clear(), 256 << 10)) {
                assertThat(++late).as("pieces of 64 KB that were taken").isLessThan(1_000);
            }
            assertThat(heard.socket().sendSoon("late", 256 << 10)).isFalse();
            assertThat(heard.socket().send("must be known")).isTrue();
            int most = 0;
            while (heard.socket().send(audio.clear())) {
                assertThat(++most).as("pieces of 64 KB that were taken").isLessThan(1_000);
            }
            assertThat(heard.socket().send("too much")).isFalse();
            over.countDown();
        }
    }

    @Test
    void aPingIsAnsweredAndAClosedSocketTakesNothing() throws Exception {
        var arrived = new ArrayBlockingQueue<Frame>(10);
        try (var server = new FarEnd(line -> {
            line.upgrade();
            assertThat(line.read().opcode()).isEqualTo(9);
            line.frame(10, true, new byte[0]);
            arrived.add(line.read());
            line.frame(FarEnd.CLOSE, true, new byte[] {0x03, (byte) 0xE8});
        })) {
            DIALER.dial(server.address(), heard);
            heard.socket().ping();
            assertThat(heard.next()).isEqualTo("pong");
            heard.socket().close();
            assertThat(next(arrived).closeCode()).isEqualTo(1000);
            assertThat(heard.nothingMore()).as("who closes knows").isTrue();
        }
    }

    @Test
    void nobodyThereAndNoAnswerAreNamedWithoutTheQuery() throws Exception {
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        var gone = new Address(URI.create("ws://127.0.0.1:" + nobody + "/v1?key=secret"), Map.of());
        assertThatThrownBy(() -> DIALER.dial(gone, heard))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HandshakeRefused.class)
                .hasMessageContaining("ws://127.0.0.1")
                .hasMessageNotContaining("secret");
        var over = new CountDownLatch(1);
        try (var silent = new FarEnd(line -> await(over))) {
            assertThatThrownBy(() -> new TyrusDialer("impatient", Duration.ofMillis(200)).dial(silent.address(), heard))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("secret");
            over.countDown();
        }
    }

    @Test
    void manySocketsShareTheirReaders() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = new FarEnd(line -> {
            line.upgrade().text("hello");
            await(over);
        })) {
            var all = new ArrayList<Heard>();
            for (int i = 0; i < 40; i++) {
                var one = new Heard();
                DIALER.dial(server.address(), one);
                all.add(one);
            }
            for (var one : all) {
                assertThat(one.next()).isEqualTo("text hello");
            }
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().matches("(dialer-test|impatient).*"))
                            .count())
                    .isBetween(1L, 20L);
            over.countDown();
        }
    }

    private static void readInto(FarEnd.Line line, BlockingQueue<Frame> frames) throws IOException {
        while (true) {
            frames.add(line.read());
        }
    }

    private static Frame next(BlockingQueue<Frame> frames) throws InterruptedException {
        var frame = frames.poll(10, TimeUnit.SECONDS);
        assertThat(frame).as("a frame within 10 s").isNotNull();
        return frame == null ? new Frame(0, "") : frame;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
