package dev.patchbay.bench;

import dev.patchbay.plugin.audiosocket.AudioKind;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a call costs before its first frame: planning its formats, making its graph, its resamplers and its stages, until the
 * session listens; then hanging up. The agent is at 24 kHz. The hops between the threads that take part are in it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SessionBenchmark {
    private static final int AGENT_RATE = 24_000;

    /** One call that nobody says anything in. */
    @Benchmark
    public void startAndEnd() {
        new CallPath(AudioKind.SLIN, AGENT_RATE).close();
    }
}
