package dev.patchbay.plugin.audiosocket;

import static dev.patchbay.plugin.audiosocket.Configs.PATIENT;
import static dev.patchbay.plugin.audiosocket.FarEnd.UUID_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that never become calls. */
final class RefusalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 0002 0102 | no-uuid | the first message is of kind 0x10 and not the UUID, 0x01",
                "00 0000      | no-uuid | the first message is of kind 0x00 and not the UUID, 0x01",
                "ff 0000      | no-uuid | the first message is of kind 0xff and not the UUID, 0x01",
                "01 0002 0102 | bad-uuid | the UUID has 2 bytes and is no UUID",
                "01 0000      | bad-uuid | the UUID has 0 bytes and is no UUID",
                "01 0025      | message-too-long | a message of kind 0x01 announces 37 bytes, at most 36 are accepted",
                "474554202f   | unknown-kind | 0x47 is no kind of message",
                "01 0010 40325ec25efd4bd3805f53576e581d13 04 | unknown-kind | 0x04 is no kind of message",
                "01 0010 40325ec25efd4bd3805f53576e581d13 10 ffff | message-too-long | kind 0x10 announces 65535 bytes",
            })
    void refusesBadBytes(String bytes, String reason, String detail) throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect();
            caller.send(bytes);
            assertThat(server.refusal()).startsWith(reason + " | 127.0.0.1:").contains(detail);
            assertThat(caller.receive()).isEqualTo("00 0000");
            assertThat(caller.receive()).isEqualTo("end");
        }
    }

    @Test
    void refusesWhoSaysNothing() throws Exception {
        try (Server server = PATIENT.uuidMs(60).serve()) {
            FarEnd caller = server.connect();
            assertThat(server.refusal())
                    .startsWith("no-uuid | 127.0.0.1:")
                    .endsWith(": sent nothing within 60 ms (uuid_timeout_ms)");
            assertThat(caller.receive()).isEqualTo("00 0000");
        }
    }

    @Test
    void refusesWhoStopsInTheMidstOfTheUuid() throws Exception {
        try (Server server = PATIENT.messageMs(60).serve()) {
            FarEnd caller = server.connect();
            caller.send("01 0010 4032");
            assertThat(server.refusal())
                    .startsWith("incomplete-message | ")
                    .endsWith(": a message of kind 0x01 was begun and not completed; a message may take 60 ms"
                            + " (message_timeout_ms)");
        }
    }

    @Test
    void refusesWhoLeavesBeforeTheUuid() throws Exception {
        try (Server server = PATIENT.serve()) {
            server.connect().close();
            assertThat(server.refusal()).startsWith("closed-early | ").endsWith("closed before its UUID was there");
            server.connect().send("01 00").close();
            assertThat(server.refusal()).startsWith("closed-early | ");
            server.connect().send("01 00").reset();
            assertThat(server.refusal()).startsWith("closed-early | ");
        }
    }

    @Test
    void refusesOneCallMoreThanAllowedUntilOneIsOver() throws Exception {
        try (Server server = PATIENT.maxCalls(1).serve()) {
            FarEnd first = server.connect().send(UUID_MESSAGE);
            Heard call = server.call();
            FarEnd second = server.connect().send(UUID_MESSAGE);
            assertThat(server.refusal())
                    .startsWith("max-calls | 127.0.0.1:")
                    .endsWith(": there are 1 calls already, as many as max_calls allows");
            assertThat(second.receive()).isEqualTo("00 0000");
            assertThat(second.receive()).isEqualTo("end");
            first.close();
            assertThat(call.next()).isEqualTo("hangup");
            untilOneGetsIn(server);
        }
    }

    @Test
    void refusesOneWithoutHarmToOthers() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd good = server.connect().send(UUID_MESSAGE).send(FarEnd.FOUR_SAMPLES);
            FarEnd bad = server.connect().send("ee");
            assertThat(server.refusal()).startsWith("unknown-kind");
            assertThat(bad.receive()).isEqualTo("00 0000");
            Heard call = server.call();
            good.send(FarEnd.FOUR_SAMPLES);
            assertThat(call.next()).isEqualTo("audio 0100020003000400");
            assertThat(call.next()).isEqualTo("audio 0100020003000400");
        }
    }

    /** The far end sees the end of its call a little before its place is free. */
    private static void untilOneGetsIn(Server server) throws Exception {
        long giveUp = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < giveUp) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send("00 0000");
            assertThat(caller.receive()).isEqualTo("00 0000");
            caller.close();
            if (server.anyCall()) {
                return;
            }
        }
        throw new AssertionError("no place became free");
    }
}
