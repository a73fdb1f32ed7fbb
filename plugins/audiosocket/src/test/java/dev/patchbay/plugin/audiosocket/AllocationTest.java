package dev.patchbay.plugin.audiosocket;

import static dev.patchbay.plugin.audiosocket.Configs.PATIENT;
import static dev.patchbay.plugin.audiosocket.FarEnd.FOUR_SAMPLES;
import static dev.patchbay.plugin.audiosocket.FarEnd.UUID_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** A frame in steady state leaves nothing for the garbage collector. */
final class AllocationTest {
    private static final int FRAMES = 2_000;
    private static final int ROUNDS = 5;
    private static final Frame FRAME = Frame.of(AudioKind.SLIN, 7);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void allocatesNothingToWriteAndReadMessages() throws Exception {
        var writer = new MessageWriter();
        var reader = new MessageReader(200);
        var samples = ByteBuffer.allocate(320);
        Repeated roundTrip = () -> {
            ByteBuffer message = writer.audio(AudioKind.SLIN, FRAME);
            while (message.hasRemaining()) { // in two pieces, as the network may
                ByteBuffer space = reader.space();
                int limit = message.limit();
                space.put(message.limit(Math.min(limit, message.position() + 200)));
                message.limit(limit);
                while (reader.next()) {
                    samples.clear().put(reader.payload());
                }
            }
        };
        assertThat(allocatedBy(roundTrip)).isZero();
        assertThat(samples.array()).isEqualTo(FRAME.bytes());
    }

    @Test
    void allocatesNothingToSendAFrame() throws Exception {
        try (Server server = PATIENT.serve()) {
            FarEnd caller = server.connect().send(UUID_MESSAGE).send(FOUR_SAMPLES);
            Heard call = server.call();
            Thread.ofVirtual().start(() -> readAll(caller));
            assertThat(allocatedBy(() -> call.call.send(FRAME))).isZero();
        }
    }

    private interface Repeated {
        void run() throws IOException;
    }

    /** The least of some rounds: what a frame allocates shows in each, what the JVM does once does not. */
    private long allocatedBy(Repeated work) throws IOException {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int frame = 0; frame < FRAMES; frame++) {
                work.run();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static void readAll(FarEnd caller) {
        try {
            while (!caller.receive().equals("end")) {}
        } catch (IOException e) {
            // closed: enough was read
        }
    }
}
