package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.asterisk.FakeServer.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller makes of what it gets. */
@Timeout(60)
class CallerOnReceiptTest {

    private FakeServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void endsWithTheServersHangUp() throws Exception {
        CallResult result = resultOf(line -> {
            line.read(2);
            line.hangUp();
            return line.readToEnd();
        });

        assertThat(result.ending()).isEqualTo(new Ending.ServerHungUp());
    }

    @Test
    void endsWhenTheServerCloses() throws Exception {
        CallResult result = resultOf(line -> {
            line.closeOrderly();
            return true;
        });

        assertThat(result.ending()).isEqualTo(new Ending.ServerClosed(false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x02, 0x03, 0x0f, 0x19, 0xff})
    void refusesKindsThatAServerMayNotSend(int kind) throws Exception {
        CallResult result = resultOf(line -> {
            line.send(kind, 0, 1, 'x');
            return line.readToEnd();
        });

        assertThat(faultOf(result)).isEqualTo(new ProtocolFault.UnexpectedKind(kind));
    }

    @Test
    void refusesAudioWithoutAudio() throws Exception {
        CallResult result = resultOf(line -> {
            line.send(0x10, 0, 0);
            return line.readToEnd();
        });

        assertThat(faultOf(result)).isEqualTo(new ProtocolFault.EmptyAudio(0x10));
    }

    @Test
    void refusesAPayloadThatDoesNotFollowItsHeader() throws Exception {
        Duration patience = Duration.ofMillis(30);
        CallResult result = resultOf(caller().patience(patience), line -> {
            line.send(0x10, 1, 64, 'a', 'b');
            return line.readToEnd();
        });

        assertThat(faultOf(result)).isInstanceOfSatisfying(ProtocolFault.LatePayload.class, late -> {
            assertThat(late.expected()).isEqualTo(320);
            assertThat(late.arrived()).isEqualTo(2);
            assertThat(late.waited()).isGreaterThanOrEqualTo(patience);
        });
    }

    @Test
    void waitsForTheRestOfAHeader() throws Exception {
        CallResult result = resultOf(line -> {
            line.send(0x10);
            line.read(10);
            line.send(0);
            line.read(10);
            line.send(2, 7, 0);
            line.hangUp();
            return line.readToEnd();
        });

        assertThat(result.ending()).isEqualTo(new Ending.ServerHungUp());
        assertThat(result.messages()).hasSize(1);
    }

    @Test
    void namesAMessageThatBreaksOff() throws Exception {
        CallResult result = resultOf(line -> {
            line.send(0x10, 1, 64, 'a');
            line.closeOrderly();
            return true;
        });

        assertThat(faultOf(result)).isEqualTo(new ProtocolFault.TornMessage(4));
    }

    @Test
    void dropsACallInWhichNobodySendsAnything() throws Exception {
        CallResult result = resultOf(caller().suppressSilence(), FakeServer.Line::readToEnd);

        assertThat(faultOf(result)).isEqualTo(new ProtocolFault.NoActivity(Duration.ofSeconds(2)));
    }

    @Test
    void dropsAServerThatDoesNotRead() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Duration patience = Duration.ofMillis(100);
        AsteriskCaller flooding = AsteriskCaller.to(server.address())
                .rate(192_000)
                .speed(Double.POSITIVE_INFINITY)
                .script(CallerScript.of().within(Duration.ofDays(1)))
                .patience(patience);
        server.answer(line -> {
            over.await();
            return true;
        });

        CallResult result = flooding.call();
        over.countDown();

        assertThat(faultOf(result))
                .isInstanceOfSatisfying(
                        ProtocolFault.ServerNotReading.class,
                        unread -> assertThat(unread.blocked()).isGreaterThan(patience));
    }

    @Test
    void losesTheLastByteOfAnOddLengthAndSaysSo() throws Exception {
        CallResult result = resultOf(line -> {
            line.send(0x10, 0, 5, 0x34, 0x12, 0xff, 0xff, 0x77);
            line.hangUp();
            return line.readToEnd();
        });

        assertThat(result.notes().oddLengths()).isEqualTo(1);
        assertThat(result.messages()).extracting(ReceivedMessage::samples).containsExactly(2);
        assertThat(spoken(result)).containsExactly(0x1234, -1);
    }

    @Test
    void takesAudioOfAnotherRateAndSaysSo() throws Exception {
        CallResult result = resultOf(line -> {
            line.audio(0x12, (short) 1, (short) 2, (short) 3, (short) 4);
            line.hangUp();
            return line.readToEnd();
        });

        assertThat(result.notes().otherRates()).isEqualTo(1);
        assertThat(spoken(result)).containsExactly(1, 3);
    }

    @Test
    void logsEveryMessageWithItsKindAndSizeInOrderOfArrival() throws Exception {
        CallResult result = resultOf(line -> {
            line.audio(0x10, (short) 1, (short) 2);
            line.read(10);
            line.audio(0x10, (short) 3);
            line.hangUp();
            return line.readToEnd();
        });

        assertThat(result.messages()).extracting(ReceivedMessage::kind).containsExactly(0x10, 0x10);
        assertThat(result.messages()).extracting(ReceivedMessage::samples).containsExactly(2, 1);
        assertThat(result.messages()).extracting(ReceivedMessage::arrivalNanos).isSorted();
        assertThat(result.pacing().messages()).isEqualTo(2);
    }

    @Test
    void recordsSilenceUpToTheTimeWhenTheAgentSpoke() throws Exception {
        int frames = 25;
        CallResult result = resultOf(line -> {
            line.read(1 + frames);
            line.audio(0x10, Signals.LOUD, Signals.LOUD);
            line.hangUp();
            return line.readToEnd();
        });

        long earliest = (frames - 1) * 20L;
        assertThat(result.received().between(0, earliest).toArray())
                .hasSize((int) earliest * 8)
                .containsOnly(0);
        assertThat(spoken(result)).containsExactly(Signals.LOUD, Signals.LOUD);
        assertThat(result.messages().getFirst().arrivalNanos()).isGreaterThanOrEqualTo(earliest * 1_000_000);
    }

    private AsteriskCaller caller() {
        return AsteriskCaller.to(server.address())
                .speed(20)
                .script(CallerScript.of().within(Duration.ofMinutes(10)));
    }

    private <T> CallResult resultOf(Answer<T> answer) throws InterruptedException {
        return resultOf(caller(), answer);
    }

    private <T> CallResult resultOf(AsteriskCaller caller, Answer<T> answer) throws InterruptedException {
        var answered = server.answer(answer);
        CallResult result = caller.call();
        answered.get();
        return result;
    }

    private static ProtocolFault faultOf(CallResult result) {
        assertThat(result.ending()).isInstanceOf(Ending.Faulted.class);
        return ((Ending.Faulted) result.ending()).fault();
    }

    /** What was received, without the silence before it. */
    private static short[] spoken(CallResult result) {
        short[] all = result.received().toArray();
        int first = 0;
        while (first < all.length && all[first] == 0) {
            first++;
        }
        return Arrays.copyOfRange(all, first, all.length);
    }
}
