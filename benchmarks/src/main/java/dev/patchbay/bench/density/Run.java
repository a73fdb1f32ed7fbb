package dev.patchbay.bench.density;

import dev.patchbay.emulator.asterisk.crowd.CrowdMain;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Puts one load on a server, and measures. */
final class Run {
    private static final int CALLS_PER_SECOND = 250;
    private static final Duration SLACK = Duration.ofSeconds(60);

    /** They allocate nothing while they call, so that there is nothing to collect. */
    private static final List<String> CALLERS_OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx512m");

    private final Server server;
    private final FarEnd farEnd;
    private final Load load;

    Run(Server server, FarEnd farEnd, Load load) {
        this.server = server;
        this.farEnd = farEnd;
        this.load = load;
    }

    Measurement of(int calls) throws IOException, InterruptedException {
        long idleHeap = server.heap().heapBytes();
        try (var callers = Child.start("callers", command(calls))) {
            callers.await("connected", SLACK.plusSeconds(calls / CALLS_PER_SECOND));
            callers.await("measuring", SLACK.plus(load.warmUp()));
            var stateBefore = server.state();
            var before = Cpu.now(server, callers, farEnd);
            callers.await("measured", SLACK.plus(load.measured()));
            var after = Cpu.now(server, callers, farEnd);
            var stateAfter = server.state();
            long busyHeap = server.heap().heapBytes();
            callers.say("hang up");
            var heard = Heard.parse(callers.await("report", SLACK));
            server.settle();
            var cost = new Cost(
                    after.server(before),
                    after.callers(before),
                    after.farEnd(before),
                    after.others(before),
                    stateAfter.collections() - stateBefore.collections(),
                    stateAfter.collectionMillis() - stateBefore.collectionMillis(),
                    stateAfter.allocatedBytes() - stateBefore.allocatedBytes(),
                    idleHeap,
                    busyHeap,
                    server.heap().heapBytes());
            return new Measurement(calls, load, heard, cost);
        }
    }

    private List<String> command(int calls) {
        return Jvm.command(
                CALLERS_OPTIONS,
                CrowdMain.class,
                "127.0.0.1",
                Integer.toString(server.port()),
                Integer.toString(calls),
                Integer.toString(CALLS_PER_SECOND),
                Long.toString(load.warmUp().toMillis()),
                Long.toString(load.measured().toMillis()));
    }
}
