package dev.patchbay.plugin.audiosocket;

import static dev.patchbay.plugin.audiosocket.Configs.PATIENT;
import static dev.patchbay.plugin.audiosocket.FarEnd.FOUR_SAMPLES;
import static dev.patchbay.plugin.audiosocket.FarEnd.UUID_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

/** A far end that does not read what it is sent. */
final class SlowFarEndTest {
    private static final int RECEIVE_BUFFER = 4_096;
    private static final int MORE_THAN_FITS = 2_000; // frames of 323 bytes, into buffers of some 70 kB together

    @Test
    void getsNoMoreThanTheBuffersHoldAndTheRestIsDropped() throws Exception {
        try (Server server = PATIENT.serve()) {
            deaf(server);
            assertThat(fill(server.call())).isLessThan(MORE_THAN_FITS);
        }
    }

    @Test
    void hearsWholeMessagesOnlyOnceItReads() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd deaf = deaf(server);
            Heard call = server.call();
            int taken = fill(call);
            for (int frame = 0; frame < taken; frame++) { // the last one's rest comes without another send
                assertThat(deaf.receive())
                        .isEqualTo("10 0140 " + "%02x".formatted(frame & 0xff).repeat(320));
            }
            assertThat(call.call.send(Frame.of(AudioKind.SLIN, 0xee))).isTrue();
            assertThat(deaf.receive()).isEqualTo("10 0140 " + "ee".repeat(320));
        }
    }

    @Test
    void isHungUpBehindAWholeMessage() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd deaf = deaf(server);
            Heard call = server.call();
            int taken = fill(call);
            call.call.close();
            for (int frame = 0; frame < taken; frame++) {
                assertThat(deaf.receive()).startsWith("10 0140");
            }
            assertThat(deaf.receive()).isEqualTo("00 0000");
            assertThat(deaf.receive()).isEqualTo("end");
        }
    }

    @Test
    void harmsNoOtherCall() throws Exception {
        try (Server server = PATIENT.serve()) {
            deaf(server);
            Heard stalled = server.call();
            fill(stalled);
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).isEqualTo("audio 0100020003000400");
            for (int frame = 0; frame < 100; frame++) {
                assertThat(stalled.call.send(Frame.of(AudioKind.SLIN, 1))).isFalse();
                assertThat(call.call.send(Frame.of(AudioKind.SLIN, 2))).isTrue();
                assertThat(caller.receive()).isEqualTo("10 0140 " + "02".repeat(320));
            }
        }
    }

    @Test
    void isStillHeard() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd deaf = deaf(server);
            Heard call = server.call();
            fill(call);
            assertThat(call.next()).isEqualTo("audio 0100020003000400");
            deaf.send("03 0001 30");
            assertThat(call.next()).isEqualTo("dtmf 0");
        }
    }

    @Test
    void canNotBeSentToOnceClosedOrGone() throws Exception {
        Frame frame = Frame.of(AudioKind.SLIN, 1);
        try (Server server = PATIENT.serve()) {
            deaf(server);
            Heard closed = server.call();
            closed.call.close();
            assertThatThrownBy(() -> closed.call.send(frame)).isInstanceOf(ClosedChannelException.class);
            FarEnd gone = deaf(server);
            Heard broken = server.call();
            gone.reset();
            assertThatThrownBy(() -> {
                        while (true) {
                            broken.call.send(frame);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private static FarEnd deaf(Server server) throws IOException {
        return server.connect(RECEIVE_BUFFER).send(UUID_MESSAGE).send(FOUR_SAMPLES);
    }

    /** Sends numbered frames until none is taken any more: 100 refusals in a row. */
    private static int fill(Heard call) throws IOException {
        int taken = 0;
        for (int refused = 0; refused < 100 && taken < MORE_THAN_FITS; ) {
            if (call.call.send(Frame.of(AudioKind.SLIN, taken))) {
                taken++;
                refused = 0;
            } else {
                refused++;
            }
        }
        return taken;
    }
}
