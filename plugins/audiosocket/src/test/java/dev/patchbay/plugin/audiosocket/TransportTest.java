package dev.patchbay.plugin.audiosocket;

import static dev.patchbay.plugin.audiosocket.Configs.PATIENT;
import static dev.patchbay.plugin.audiosocket.FarEnd.FOUR_SAMPLES;
import static dev.patchbay.plugin.audiosocket.FarEnd.UUID_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

final class TransportTest {
    @Test
    void listensWhereItSays() throws Exception {
        try (Server server = PATIENT.serve()) {
            assertThat(server.transport.address().getHostString()).isEqualTo("127.0.0.1");
            assertThat(server.transport.address().getPort()).isPositive();
        }
    }

    @Test
    void hasNoAddressBeforeItIsStarted() {
        var transport = new AudioSocketTransport(PATIENT.config());
        assertThatThrownBy(transport::address).isInstanceOf(IllegalStateException.class);
        transport.close();
    }

    @Test
    void isStartedOnce() throws Exception {
        try (Server server = PATIENT.serve()) {
            assertThatThrownBy(() -> server.transport.start(server))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("already listening on /127.0.0.1:");
        }
    }

    @Test
    void saysWhatToChangeWhenThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Server.with(at("127.0.0.1", taken.getLocalPort())))
                    .isInstanceOf(IOException.class)
                    .hasMessage("audiosocket can't listen on 127.0.0.1:%d (Address already in use); set host to an"
                                    .formatted(taken.getLocalPort())
                            + " address of this machine, and port to one that is free or to 0");
        }
    }

    @Test
    void saysWhatToChangeWhenTheHostIsUnknown() {
        assertThatThrownBy(() -> Server.with(at("nowhere.invalid", 8090)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("audiosocket can't listen on nowhere.invalid:8090 (unknown host); set host");
    }

    @Test
    void stopsAcceptingWhenClosedWhileCallsGoOn() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            assertThat(call.next()).startsWith("audio");
            server.transport.close();
            server.transport.close();
            untilRefused(server);
            caller.send("03 0001 31");
            assertThat(call.next()).isEqualTo("dtmf 1");
            assertThat(call.call.send(Frame.of(AudioKind.SLIN, 1))).isTrue();
            assertThat(caller.receive()).startsWith("10 0140");
        }
    }

    @Test
    void endsItsThreadAfterTheLastCall() throws Exception {
        try (Server server = PATIENT.serve()) {
            Thread loop = thread("audiosocket-" + server.transport.address().getPort());
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            server.call();
            server.transport.close();
            untilRefused(server);
            assertThat(loop.isAlive()).isTrue();
            caller.close();
            assertThat(loop.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void takesAndKeepsManyCallsApart() throws Exception {
        try (Server server = PATIENT.serve()) {
            List<FarEnd> callers = new ArrayList<>();
            List<Heard> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                callers.add(server.connect()
                        .send("01 0010 000000000000000000000000000000%02x".formatted(i))
                        .send(FOUR_SAMPLES));
                calls.add(server.call());
            }
            for (int i = 0; i < 50; i++) {
                callers.get(i).send("10 0002 %02x00".formatted(i));
                callers.get(i).close();
            }
            for (int i = 0; i < 50; i++) {
                assertThat(calls.get(i).call.id()).endsWith("-%012x".formatted(i));
                assertThat(calls.get(i).next()).isEqualTo("audio 0100020003000400");
                assertThat(calls.get(i).next()).isEqualTo("audio %02x00".formatted(i));
                assertThat(calls.get(i).next()).isEqualTo("hangup");
            }
        }
    }

    @Test
    void warnsThatAnyoneCanCallWhenOthersCanReachIt() throws Exception {
        List<String> logged = logged(
                AudioSocketTransport.class, () -> Server.with(at("0.0.0.0", 0)).close());
        assertThat(logged).singleElement().asString().contains("AudioSocket has no authentication");
        assertThat(logged(AudioSocketTransport.class, () -> PATIENT.serve().close()))
                .isEmpty();
    }

    @Test
    void warnsOnceOfHalfSamples() throws Exception {
        List<String> logged = logged(AudioSocketCall.class, () -> {
            try (Server server = PATIENT.serve()) {
                FarEnd caller = server.connect().send(UUID_MESSAGE);
                caller.send("10 0003 010203").send("10 0003 010203").send("00 0000");
                Heard call = server.call();
                while (!call.next().equals("hangup")) {}
            }
        });
        assertThat(logged)
                .containsExactly("call " + FarEnd.UUID + " sent an audio message of 3 bytes; its last half sample is"
                        + " dropped, as will be any more of this call");
    }

    private static AudioSocketConfig at(String host, int port) {
        return new AudioSocketConfig(host, port, AudioKind.SLIN, 1, 1_000, 1_000, 1_000, 200, 10_000, 65_536);
    }

    private static void untilRefused(Server server) throws InterruptedException {
        long giveUp = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < giveUp) {
            try {
                server.connect().close();
            } catch (IOException e) {
                return;
            }
        }
        throw new AssertionError("still accepts connections");
    }

    private static Thread thread(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private interface Doing {
        void run() throws Exception;
    }

    private static List<String> logged(Class<?> by, Doing doing) throws Exception {
        List<String> messages = Collections.synchronizedList(new ArrayList<>());
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                messages.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(by.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            doing.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return List.copyOf(messages);
    }
}
