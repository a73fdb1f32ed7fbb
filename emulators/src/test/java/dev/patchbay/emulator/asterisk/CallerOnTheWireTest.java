package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.asterisk.FakeServer.Answered;
import dev.patchbay.emulator.asterisk.FakeServer.Line;
import dev.patchbay.emulator.asterisk.FakeServer.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller sends. */
@Timeout(60)
class CallerOnTheWireTest {

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
    void sendsTheIdFirstAsSixteenRawBytes() throws Exception {
        UUID uuid = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        Answered<Message> first = server.answer(line -> line.read().orElseThrow());

        fast().uuid(uuid).call();

        assertThat(first.get().kind()).isEqualTo(0x01);
        assertThat(first.get().payload())
                .containsExactly(
                        0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff);
    }

    @ParameterizedTest
    @CsvSource({
        "8000,   0x10,  320",
        "12000,  0x11,  480",
        "16000,  0x12,  640",
        "24000,  0x13,  960",
        "32000,  0x14, 1280",
        "44100,  0x15, 1764",
        "48000,  0x16, 1920",
        "96000,  0x17, 3840",
        "192000, 0x18, 7680"
    })
    void sendsTwentyMillisecondsAMessageInTheKindOfTheRate(int rate, String kind, int bytes) throws Exception {
        Samples samples = Signals.counting(rate, rate / 50 * 3);

        List<Message> audio = audioOf(fast().rate(rate).script(sayAndHangUp(samples)));

        assertThat(audio).extracting(Message::kind).containsOnly(Integer.decode(kind));
        assertThat(audio).extracting(message -> message.payload().size()).containsExactly(bytes, bytes, bytes);
        short[] sent = samples.toArray();
        for (int i = 0; i < sent.length; i++) {
            assertThat(audio.get(i / (bytes / 2)).sample(i % (bytes / 2))).isEqualTo(sent[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"10000, 160", "30000, 480", "60000, 960", "20125, 322"})
    void sendsFramesOfOtherLengths(long micros, int bytes) throws Exception {
        AsteriskCaller caller =
                fast().frame(Duration.ofNanos(micros * 1000)).script(sayAndHangUp(Signals.counting(8000, bytes)));

        assertThat(audioOf(caller))
                .extracting(message -> message.payload().size())
                .containsExactly(bytes, bytes);
    }

    @Test
    void fillsTheLastFrameWithSilence() throws Exception {
        List<Message> audio = audioOf(fast().script(sayAndHangUp(Signals.counting(8000, 161))));

        assertThat(audio).hasSize(2);
        assertThat(audio.get(1).sample(0)).isEqualTo(161);
        assertThat(audio.get(1).payload().subList(2, 320)).containsOnly(0);
    }

    @Test
    void sendsSilenceWhileItSaysNothing() throws Exception {
        List<Message> audio =
                audioOf(fast().script(CallerScript.of(Step.pause(Duration.ofMillis(100)), Step.hangUp())));

        assertThat(audio)
                .hasSize(5)
                .allSatisfy(message -> assertThat(message.payload()).isEqualTo(Collections.nCopies(320, 0)));
    }

    @Test
    void sendsNothingWhileItSaysNothingWhenSilenceIsSuppressed() throws Exception {
        Samples samples = Signals.counting(8000, 160);
        CallerScript script =
                CallerScript.of(Step.pause(Duration.ofMillis(100)), Step.say(samples, "one frame"), Step.hangUp());

        assertThat(audioOf(fast().suppressSilence().script(script))).hasSize(1);
    }

    @Test
    void sendsADigitWhenItsKeyIsLetGo() throws Exception {
        List<Message> messages = messagesOf(fast().script(CallerScript.of(Step.dtmf("4#"), Step.hangUp())));

        List<Message> digits =
                messages.stream().filter(message -> message.kind() == 0x03).toList();
        assertThat(digits).extracting(Message::payload).containsExactly(List.of((int) '4'), List.of((int) '#'));
        // The id, then a frame each at 0, 20, 40, 60, 80 and 100 ms.
        assertThat(messages.indexOf(digits.get(0))).isEqualTo(1 + 6);
        assertThat(messages.indexOf(digits.get(1))).isEqualTo(1 + 6 + 1 + 10);
        assertThat(messages).hasSize(1 + 20 + 2);
    }

    @Test
    void hangsUpByClosingWithoutAMessage() throws Exception {
        Answered<List<Message>> messages = server.answer(Line::readToEnd);

        CallResult result = fast().script(sayAndHangUp(Signals.loud(40))).call();

        assertThat(result.ending()).isEqualTo(new Ending.CallerHungUp());
        assertThat(messages.get()).extracting(Message::kind).containsExactly(0x01, 0x10, 0x10);
        assertThat(result.sent().messages()).isEqualTo(2);
        assertThat(result.duration()).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void hangsUpWhenToldFromAnotherThread() throws Exception {
        CountDownLatch talking = new CountDownLatch(1);
        Answered<List<Message>> messages = server.answer(line -> {
            line.read(3);
            talking.countDown();
            return line.readToEnd();
        });
        OngoingCall call = AsteriskCaller.to(server.address()).speed(20).start();
        talking.await();

        call.hangUp();

        assertThat(call.await().ending()).isEqualTo(new Ending.CallerHungUp());
        assertThat(call.isOver()).isTrue();
        assertThat(messages.get()).extracting(Message::kind).doesNotContain(0x00);
    }

    @Test
    void hangsUpWhenInterrupted() throws Exception {
        Thread test = Thread.currentThread();
        Answered<List<Message>> messages = server.answer(line -> {
            line.read(3);
            test.interrupt();
            return line.readToEnd();
        });

        assertThatThrownBy(() -> AsteriskCaller.to(server.address()).call()).isInstanceOf(InterruptedException.class);

        assertThat(messages.get()).extracting(Message::kind).doesNotContain(0x00);
    }

    @Test
    void neverSendsAFrameBeforeItIsDue() throws Exception {
        int frames = 20;
        double speed = 10;
        Answered<Long> lastFrame = server.answer(line -> {
            line.read(1 + frames);
            long at = System.nanoTime();
            line.hangUp();
            line.closeOrderly();
            return at;
        });
        long before = System.nanoTime();

        AsteriskCaller.to(server.address()).speed(speed).call();

        long due = (long) ((frames - 1) * 20_000_000L / speed);
        assertThat(lastFrame.get() - before).isGreaterThanOrEqualTo(due);
    }

    @Test
    void givesUpWhenTheScriptsLimitHasPassed() throws Exception {
        Answered<List<Message>> messages = server.answer(Line::readToEnd);
        Duration limit = Duration.ofMillis(200);

        CallResult result = fast().script(CallerScript.playThenStay(Signals.loud(60), limit))
                .call();

        assertThat(result.ending()).isEqualTo(new Ending.TimedOut(limit));
        assertThat(messages.get()).hasSize(1 + 10);
    }

    @Test
    void tellsWhereItCouldNotConnect() throws Exception {
        server.close();

        CallResult result = fast().call();

        assertThat(result.ending())
                .isInstanceOfSatisfying(
                        Ending.ConnectFailed.class,
                        failed -> assertThat(failed.reason())
                                .contains(server.address().toString())
                                .contains("check that a server listens there"));
        assertThat(result.messages()).isEmpty();
    }

    @Test
    void namesTheRatesWhenThereIsNoKindForOne() {
        assertThatThrownBy(() -> fast().rate(11025))
                .hasMessage("AudioSocket has no message kind for 11025 Hz; use one of 8000, 12000, 16000, 24000, 32000,"
                        + " 44100, 48000, 96000, 192000 and resample the audio to it");
    }

    @Test
    void refusesAudioOfAnotherRateThanTheCalls() {
        AsteriskCaller caller = fast().rate(16000).script(sayAndHangUp(Signals.loud(20)));

        assertThatThrownBy(caller::start)
                .hasMessage("\"samples\" is at 8000 Hz but the call at 16000 Hz; resample it, or call at its rate");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3_000_000})
    void refusesAFrameThatNoMessageCarries(long micros) {
        AsteriskCaller caller = fast().rate(16000).frame(Duration.ofNanos(micros * 1000));

        assertThatThrownBy(caller::start)
                .hasMessageContaining("a frame of " + micros + " µs")
                .hasMessageContaining("a message carries 1 to 32767");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void refusesASpeedThatGoesNowhere(double speed) {
        assertThatThrownBy(() -> fast().speed(speed)).hasMessageContaining("a speed must be above 0");
    }

    private AsteriskCaller fast() {
        return AsteriskCaller.to(server.address()).speed(Double.POSITIVE_INFINITY);
    }

    private static CallerScript sayAndHangUp(Samples samples) {
        return CallerScript.of(Step.say(samples, "samples"), Step.hangUp());
    }

    private List<Message> messagesOf(AsteriskCaller caller) throws InterruptedException {
        Answered<List<Message>> messages = server.answer(Line::readToEnd);
        caller.call();
        return messages.get();
    }

    private List<Message> audioOf(AsteriskCaller caller) throws InterruptedException {
        List<Message> messages = messagesOf(caller);
        return messages.subList(1, messages.size());
    }
}
