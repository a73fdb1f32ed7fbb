package dev.patchbay.bench;

import dev.patchbay.plugin.audiosocket.AudioKind;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What every frame of a call costs, 20 ms each way an operation: decode an AudioSocket message, carry it through the session
 * to an agent, take what the agent says into the playout, pull a frame, encode it. Once with an agent at the caller's
 * 8 kHz, once at 24 kHz, which is resampled both ways. A second of a call is 50 operations.
 *
 * <p>The session is that of production, with its mailbox, rate watch, timers and deadlines. One thread brings the audio,
 * writes the agent's and ticks the clock: sockets, and hops between threads, are not in it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallPathBenchmark {
    /** What the agent takes and says, in hertz. The caller is at 8000. */
    @Param({"8000", "24000"})
    public int agentRate;

    private final byte[] message = Tone.message(AudioKind.SLIN);

    @SuppressWarnings("NullAway.Init") // made by connect
    private CallPath path;

    /** Connects the call. */
    @Setup
    public void connect() {
        path = new CallPath(AudioKind.SLIN, agentRate);
    }

    /** Hangs up. */
    @TearDown
    public void hangUp() {
        path.close();
    }

    /**
     * One frame each way.
     *
     * @return the message that goes back
     * @throws InterruptedException never, as no writer waits
     */
    @Benchmark
    public ByteBuffer frame() throws InterruptedException {
        var sent = path.frame(message);
        return sent.position(sent.limit());
    }
}
