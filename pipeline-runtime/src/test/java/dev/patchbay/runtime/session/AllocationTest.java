package dev.patchbay.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.api.transport.Call;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.graph.Lending;
import dev.patchbay.runtime.graph.Resampling;
import dev.patchbay.runtime.metrics.CallMeters;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import dev.patchbay.runtime.playout.MediaClock;
import dev.patchbay.runtime.playout.Paced;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.thread.Threads;
import dev.patchbay.runtime.tool.Toolbox;
import dev.patchbay.runtime.turn.TurnRules;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Not one byte is allocated per frame in steady state: from the caller's socket through mailbox, converter, filter and
 * agent, and from playout to the caller's socket. As many bytes for one
 * frame as for thousands: those of the measurement itself.
 */
class AllocationTest {
    private static final int WARM_UP = 40_000;
    private static final int MEASURED = 2_000;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ByteBuffer callerFrame = ByteBuffer.allocate(1_920);
    private final byte[] agentAudio = new byte[1_920];
    private ByteBuffer written = ByteBuffer.wrap(agentAudio);
    private long listened;
    private long sent;
    private long ticks;
    private @Nullable Paced clockMember;
    private @Nullable Utterance speaking;

    /** Listens, and opens one endless utterance. */
    private final class Agent implements AudioStage {
        @Override
        public void start(StageContext context) {
            speaking = context.begin("endless");
        }

        @Override
        public void process(AudioFrame frame) {
            listened += frame.samples();
        }
    }

    /** Passes on what it gets. */
    private static final class Filter implements AudioStage {
        private @Nullable StageContext context;

        @Override
        public void start(StageContext started) {
            context = started;
        }

        @Override
        public void process(AudioFrame frame) {
            if (context != null) {
                context.emit(frame);
            }
        }
    }

    /** Runs the measurement on the call's own thread, in place of reading a socket. */
    private final class MeasuringCall implements Call {
        private final AudioFormat format;
        private long allocated;

        MeasuringCall(AudioFormat format) {
            this.format = format;
        }

        @Override
        public void receive(Receiver receiver) {
            run(receiver, WARM_UP);
            // What a frame allocates shows in every round; what the compiler or a contended lock does, in few.
            // Compilers run beside the code, so that not rounds but time must pass until they are done, also with what
            // measuring itself allocates.
            long itself = Long.MAX_VALUE;
            long all = Long.MAX_VALUE;
            long start = System.nanoTime();
            do {
                itself = Math.min(itself, leastAllocatedBy(receiver, 1));
                all = Math.min(all, leastAllocatedBy(receiver, MEASURED));
                allocated = all - itself;
            } while (allocated != 0 && System.nanoTime() - start < PATIENCE.toNanos());
            receiver.hangup();
        }

        private long leastAllocatedBy(Receiver receiver, int frames) {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                least = Math.min(least, allocatedBy(receiver, frames));
            }
            return least;
        }

        private long allocatedBy(Receiver receiver, int frames) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            run(receiver, frames);
            return THREADS.getCurrentThreadAllocatedBytes() - before;
        }

        private void run(Receiver receiver, int frames) {
            int length = format.bytes(Duration.ofMillis(20));
            for (int i = 0; i < frames; i++) {
                speak();
                receiver.audio(callerFrame.clear().limit(length));
                tick();
            }
        }

        @Override
        public boolean send(AudioFrame frame) {
            sent += frame.samples();
            return true;
        }

        @Override
        public String id() {
            return "measured";
        }

        @Override
        public Map<String, String> attributes() {
            return Map.of();
        }

        @Override
        public FormatSet<AudioFormat> inbound() {
            return FormatSet.of(format);
        }

        @Override
        public FormatSet<AudioFormat> outbound() {
            return FormatSet.of(format);
        }

        @Override
        public void close() {}
    }

    private void tick() {
        if (clockMember != null) {
            clockMember.tick(ticks++ * 20);
        }
    }

    /** 20 ms a frame: never more than the playout plays. */
    private void speak() {
        try {
            if (speaking != null) {
                speaking.write(written.clear());
            }
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @ParameterizedTest(name = "{0} to {1}, {2} filter")
    @CsvSource({
        "pcm16 8000, pcm16 8000, without",
        "pcmu 8000, pcmu 8000, with",
        "pcm16 8000, pcm16 16000, without",
        "pcmu 8000, pcm16 24000, with",
        "pcm16 48000, pcm16 16000, with",
    })
    void nothingPerFrame(String caller, String agent, String filter) {
        var agentFormat = AudioFormat.parse(agent);
        written = ByteBuffer.wrap(agentAudio, 0, agentFormat.bytes(Duration.ofMillis(20)))
                .slice();
        var call = new MeasuringCall(AudioFormat.parse(caller));
        session(call, agentFormat, filter.equals("with")).run();
        assertThat(call.allocated).isZero();
        // So much faster than real time, the first frames may meet a turn that is still busy with the agent's start.
        assertThat(listened).isGreaterThan(MEASURED * agentFormat.samples(Duration.ofMillis(20)));
        assertThat(sent).isPositive();
    }

    private Session session(Call call, AudioFormat agentFormat, boolean filtered) {
        var port = PortSpec.audio(FormatSet.of(agentFormat));
        var agent = new PipelineShape.Node("agent", StageSpec.agent(port, port));
        var filter = new PipelineShape.Node(
                "filter", StageSpec.filter(FormatSet.of(agentFormat), Framing.exactly(Duration.ofMillis(20))));
        var shape = new PipelineShape(
                "measured",
                new TransportSpec(call.inbound(), call.outbound()),
                filtered ? List.of(filter, agent) : List.of(agent),
                Optional.empty(),
                Map.of());
        Map<String, Supplier<Stage>> stages = Map.of("agent", Agent::new, "filter", Filter::new);
        var seconds = Duration.ofSeconds(5);
        var blueprint = new Blueprint(
                shape,
                stages,
                Toolbox.empty(),
                new TurnRules(TurnRules.BargeIn.AT_ONCE.withMinMs(300), TurnRules.NoInput.NEVER, 500, false, false),
                Blueprint.Prompts.NONE,
                new Farewells(List.of()),
                Playout.Marks.of(Duration.ofSeconds(2)),
                new Blueprint.Limits(seconds, Duration.ZERO, seconds),
                OnFailure.END);
        var negotiator = Resampling.negotiator(Conversion.Preset.STANDARD);
        var plan = (Plan) negotiator.solve(shape);
        var surroundings = new Surroundings(
                negotiator,
                new HandClock(),
                Threads.VIRTUAL,
                InstantSource.system(),
                new CallMeters(new SimpleMeterRegistry()),
                Lending.PLAIN,
                session -> SessionObserver.NONE);
        var info = new SessionInfo(
                "s1", call.id(), "test", "measured", InstantSource.system().instant());
        return new Session(info, surroundings, blueprint, shape, plan, call);
    }

    /** Turned by the measurement. */
    private final class HandClock implements MediaClock {
        @Override
        public void add(Paced paced) {
            clockMember = paced;
        }

        @Override
        public void remove(Paced paced) {}

        @Override
        public long skipped() {
            return 0;
        }
    }
}
