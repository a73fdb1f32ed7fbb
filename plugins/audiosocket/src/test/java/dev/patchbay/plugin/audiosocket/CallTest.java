package dev.patchbay.plugin.audiosocket;

import static dev.patchbay.plugin.audiosocket.Configs.PATIENT;
import static dev.patchbay.plugin.audiosocket.FarEnd.FOUR_SAMPLES;
import static dev.patchbay.plugin.audiosocket.FarEnd.UUID_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.media.AudioFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call hears, over real sockets. */
final class CallTest {
    private static final String HEARD_FOUR = "audio 0100020003000400";

    @Test
    void isKnownByItsUuidAndItsFarEnd() throws Exception {
        try (Server server = PATIENT.serve()) {
            server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.call.id()).isEqualTo(FarEnd.UUID);
            assertThat(call.call.attributes()).containsOnlyKeys("remote");
            assertThat(call.call.attributes().get("remote")).matches("127\\.0\\.0\\.1:\\d+");
            assertThat(call.thread.isVirtual()).isTrue();
        }
    }

    @Test
    void toleratesAUuidAsText() throws Exception {
        try (Server server = PATIENT.serve()) {
            server.connect()
                    .send("01 0024")
                    .send(FarEnd.UUID.getBytes(StandardCharsets.US_ASCII))
                    .send(FOUR_SAMPLES);
            assertThat(server.call().call.id()).isEqualTo(FarEnd.UUID);
        }
    }

    @ParameterizedTest
    @EnumSource(AudioKind.class)
    void takesItsFormatFromTheFirstAudioAndStillDeliversIt(AudioKind kind) throws Exception {
        AudioKind other = kind == AudioKind.SLIN ? AudioKind.SLIN16 : AudioKind.SLIN;
        try (Server server = PATIENT.format(other).serve()) {
            server.connect().send(UUID_MESSAGE).send("%02x 0004 01020304".formatted(kind.code()));
            Heard call = server.call();
            assertThat(call.call.inbound().formats()).containsExactly(kind.format());
            assertThat(call.call.outbound().formats()).containsExactly(kind.format());
            assertThat(call.next()).isEqualTo("audio 01020304");
        }
    }

    @Test
    void takesTheConfiguredFormatWhenNoAudioComes() throws Exception {
        try (Server server = PATIENT.format(AudioKind.SLIN16).serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE);
            Heard call = server.call();
            assertThat(call.call.inbound().formats()).containsExactly(AudioKind.SLIN16.format());
            caller.send("12 0002 0900");
            assertThat(call.next()).isEqualTo("audio 0900");
        }
    }

    @Test
    void takesTheConfiguredFormatWhenAKeyComesFirst() throws Exception {
        try (Server server = PATIENT.format(AudioKind.SLIN16).serve()) {
            server.connect().send(UUID_MESSAGE).send("03 0001 35");
            Heard call = server.call();
            assertThat(call.call.inbound().formats()).containsExactly(AudioKind.SLIN16.format());
            assertThat(call.next()).isEqualTo("dtmf 5");
        }
    }

    @Test
    void tellsANewFormatBeforeItsAudioAndSendsInIt() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            caller.send("12 0002 0700").send("12 0002 0800");
            assertThat(call.next()).isEqualTo("format pcm16 16000 Hz mono and [pcm16 16000 Hz mono]");
            assertThat(call.next()).isEqualTo("audio 0700");
            assertThat(call.next()).isEqualTo("audio 0800");

            assertThat(call.call.send(Frame.of(AudioKind.SLIN16, 1))).isTrue();
            assertThat(call.call.send(Frame.of(AudioKind.SLIN, 2))).isTrue();
            assertThat(caller.receive()).isEqualTo("12 0280 " + "01".repeat(640));
            assertThat(caller.receive()).isEqualTo("10 0140 " + "02".repeat(320));
        }
    }

    @ParameterizedTest
    @CsvSource({"160, 10 ms", "480, 30 ms", "960, 60 ms", "14, a short last frame", "3200, all that is allowed"})
    void takesMessagesOfAnyLength(int bytes, String what) throws Exception {
        try (Server server = PATIENT.serve()) {
            server.connect().send(UUID_MESSAGE).send("10 %04x".formatted(bytes) + "07".repeat(bytes));
            assertThat(server.call().next()).as(what).isEqualTo("audio " + "07".repeat(bytes));
        }
    }

    @Test
    void dropsHalfASampleAndWhatHasNone() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE);
            caller.send("10 0003 010203")
                    .send("10 0000")
                    .send("10 0001 09")
                    .send("12 0001 09")
                    .send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo("audio 0102");
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
        }
    }

    @Test
    void hearsKeysAndIgnoresWhatIsNoKey() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE);
            for (char sent : "0*#Ad!".toCharArray()) {
                caller.send("03 0001 %02x".formatted((int) sent));
            }
            caller.send("03 0000").send("03 0001 39");
            Heard call = server.call();
            for (char heard : "0*#AD9".toCharArray()) {
                assertThat(call.next()).isEqualTo("dtmf " + heard);
            }
        }
    }

    @Test
    void ignoresTheUuidOnceMore() throws Exception {
        try (Server server = PATIENT.serve()) {
            server.connect().send(UUID_MESSAGE).send(UUID_MESSAGE).send(FOUR_SAMPLES);
            assertThat(server.call().next()).isEqualTo(HEARD_FOUR);
        }
    }

    @Test
    void isHungUpByAClosedConnection() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            caller.close();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            assertThat(call.next()).isEqualTo("hangup");
        }
    }

    @Test
    void isHungUpByAConnectionClosedInTheMidstOfAMessage() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            caller.send("10 0140 0102").close();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            assertThat(call.next()).isEqualTo("hangup");
        }
    }

    @Test
    void isHungUpByAReset() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            caller.reset();
            assertThat(call.next()).isEqualTo("hangup");
        }
    }

    @Test
    void isHungUpByTheMessageThatSaysSo() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES + "00 0000" + FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            assertThat(call.next()).isEqualTo("hangup");
            assertThat(caller.receive()).isEqualTo("00 0000");
            assertThat(caller.receive()).isEqualTo("end");
        }
    }

    @Test
    void isACallEvenIfHungUpRightAfterTheUuid() throws Exception {
        try (Server server = PATIENT.serve()) {
            server.connect().send(UUID_MESSAGE).close();
            assertThat(server.call().next()).isEqualTo("hangup");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 0000 | UNKNOWN_KIND: 0x20 is no kind of message",
                "10 0c82 | MESSAGE_TOO_LONG: a message of kind 0x10 announces 3202 bytes, at most 3200 are accepted",
                "ff 0000 | FAR_END_ERROR: the far end reported an error (0xff), without a reason; see its own log",
                "ff 0005 6e6f0a2121 | FAR_END_ERROR: the far end reported an error (0xff), \"no.!!\"; see its own log",
            })
    void endsWithAReasonAndPolitely(String bytes, String reason) throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            caller.send(bytes);
            assertThat(call.next()).startsWith("CALLER " + reason);
            assertThat(caller.receive()).isEqualTo("00 0000");
            assertThat(caller.receive()).isEqualTo("end");
        }
    }

    @Test
    void endsWhenAMessageIsNotCompleted() throws Exception {
        try (Server server = PATIENT.messageMs(60).serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            caller.send("10 0140 01");
            assertThat(call.next())
                    .isEqualTo("CALLER INCOMPLETE_MESSAGE: a message of kind 0x10 was begun and not completed;"
                            + " a message may take 60 ms (message_timeout_ms)");
        }
    }

    @Test
    void endsWhenNothingComes() throws Exception {
        try (Server server = PATIENT.idleMs(60).serve()) {
            server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            assertThat(call.next())
                    .isEqualTo("CALLER IDLE: received nothing for 60 ms (idle_timeout_ms);"
                            + " is the far end there, and is its channel answered?");
        }
    }

    @ParameterizedTest
    @CsvSource({"10 0c80, 3200, 10", "03 0001, 1, 1100", "12 0000, 0, 1100"})
    void endsWhenMessagesComeFasterThanSpeech(String header, int payload, int times) throws Exception {
        byte[] flood = FarEnd.bytes((header + "30".repeat(payload)).repeat(times));
        try (Server server = PATIENT.maxAheadMs(1_000).serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(flood);
            Heard call = server.call();
            String last = call.next();
            while (last.startsWith("audio") || last.startsWith("dtmf")) {
                last = call.next();
            }
            assertThat(last)
                    .isEqualTo("CALLER FLOOD: the far end is more than 1000 ms ahead of real time (max_ahead_ms);"
                            + " it must send as fast as people speak");
            assertThat(caller.receive()).isEqualTo("00 0000");
        }
    }

    @Test
    void anErrorAndNoPoliteEndTerminatesACall() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            call.call.terminate();
            call.call.close();
            assertThat(caller.receive()).isEqualTo("ff 0000");
            assertThat(caller.receive()).isEqualTo("end");
        }
    }

    @Test
    void wakesAWaitingReceiveWhenClosed() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            call.call.close();
            call.call.close();
            assertThat(call.next()).isEqualTo("AsynchronousCloseException");
            assertThat(caller.receive()).isEqualTo("00 0000");
            assertThat(caller.receive()).isEqualTo("end");
        }
    }

    @Test
    void wakesAWaitingReceiveWhenInterrupted() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            call.thread.interrupt();
            assertThat(call.next()).isEqualTo("InterruptedIOException");
            assertThat(caller.receive()).isEqualTo("00 0000");
        }
    }

    @Test
    void goesOnListeningForAMomentAfterItsPoliteEnd() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo(HEARD_FOUR);
            call.call.close();
            assertThat(call.next()).isEqualTo("AsynchronousCloseException");
            assertThat(caller.receive()).isEqualTo("00 0000");
            assertThat(caller.receive()).isEqualTo("end");
            for (int i = 0; i < 10; i++) {
                caller.send(FOUR_SAMPLES); // a closed socket would answer the first with a reset and fail the second
            }
        }
    }

    @Test
    void letsGoOfAFarEndThatDoesNotClose() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            server.call().call.close();
            assertThatThrownBy(() -> {
                        while (true) {
                            caller.send(FOUR_SAMPLES);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesToSendAFormatThatAudioSocketLacks() throws Exception {
        try (Server server = PATIENT.serve()) {
            server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            var frame = new Frame(AudioFormat.parse("pcmu 8000"), new byte[160]);
            assertThatThrownBy(() -> call.call.send(frame))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("AudioSocket has no message for pcmu 8000 Hz mono;"
                            + " it carries pcm16 mono at 8000 to 192000 Hz");
        }
    }
}
