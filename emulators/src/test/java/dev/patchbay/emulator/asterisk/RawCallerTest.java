package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.asterisk.FakeServer.Answered;
import dev.patchbay.emulator.asterisk.FakeServer.Line;
import dev.patchbay.emulator.asterisk.FakeServer.Message;
import dev.patchbay.emulator.asterisk.RawCaller.Closing;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RawCallerTest {

    private static final Duration LONG = Duration.ofSeconds(30);

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
    void sendsGoodMessages() throws Exception {
        Answered<List<Message>> messages = server.answer(Line::readToEnd);

        try (RawCaller caller = RawCaller.connect(server.address())) {
            caller.send(RawCaller.uuidMessage(UUID.fromString("00000000-0000-0000-0000-000000000102")));
            caller.send(RawCaller.message(0x03, (byte) '5'));
        }

        assertThat(messages.get())
                .containsExactly(
                        new Message(0x01, List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2)),
                        new Message(0x03, List.of((int) '5')));
    }

    @Test
    void promisesWhatItDoesNotSend() throws Exception {
        Answered<Boolean> brokenOff = server.answer(line -> {
            assertThatThrownBy(line::read).isInstanceOf(EOFException.class);
            return true;
        });

        try (RawCaller caller = RawCaller.connect(server.address())) {
            caller.send(RawCaller.header(0x10, 65535));
            caller.finishSending();
            assertThat(brokenOff.get()).isTrue();
        }
    }

    @Test
    void floodsUntilTheServerHasEnough() throws Exception {
        server.answer(line -> line.read(50));

        try (RawCaller caller = RawCaller.connect(server.address())) {
            int sent = caller.flood(RawCaller.message(0x7f, new byte[1000]), Integer.MAX_VALUE);

            assertThat(sent).isGreaterThanOrEqualTo(50);
            assertThat(caller.awaitClose(LONG)).isIn(Closing.CLOSED, Closing.RESET);
            assertThat(caller.send((byte) 1)).isFalse();
        }
    }

    @Test
    void keepsWhatComesBackAndSeesTheServerClose() throws Exception {
        server.answer(line -> {
            line.send(0xff, 0, 0);
            line.closeOrderly();
            return true;
        });

        try (RawCaller caller = RawCaller.connect(server.address())) {
            assertThat(caller.awaitReceived(3, LONG)).containsExactly(0xff, 0, 0);
            assertThat(caller.awaitClose(LONG)).isEqualTo(Closing.CLOSED);
        }
    }

    @Test
    void saysThatTheServerIsStillThere() throws Exception {
        Answered<List<Message>> messages = server.answer(Line::readToEnd);

        try (RawCaller caller = RawCaller.connect(server.address())) {
            assertThat(caller.awaitClose(Duration.ZERO)).isEqualTo(Closing.STILL_OPEN);
            assertThat(caller.awaitReceived(1, Duration.ZERO)).isEmpty();
        }

        assertThat(messages.get()).isEmpty();
    }

    @Test
    void resetsTheConnection() throws Exception {
        Answered<Boolean> wasReset = server.answer(line -> {
            line.read();
            assertThatThrownBy(line::read).isInstanceOf(IOException.class).hasMessageContaining("reset");
            return true;
        });

        try (RawCaller caller = RawCaller.connect(server.address())) {
            caller.send(RawCaller.message(0x10, (byte) 1, (byte) 2));
            caller.reset();
            assertThat(wasReset.get()).isTrue();
        }
    }

    @Test
    void refusesALengthThatNoHeaderHolds() {
        assertThatThrownBy(() -> RawCaller.message(0x10, new byte[65536]))
                .hasMessage("a length of 65536 doesn't fit a header; it takes 0 to 65535");
    }
}
