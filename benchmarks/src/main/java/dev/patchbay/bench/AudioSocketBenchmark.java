package dev.patchbay.bench;

import dev.patchbay.plugin.audiosocket.AudioKind;
import dev.patchbay.plugin.audiosocket.MessageReader;
import dev.patchbay.plugin.audiosocket.MessageWriter;
import dev.patchbay.runtime.graph.Frame;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Parsing and writing AudioSocket messages of 20 ms at 8 kHz, 323 bytes each, without a socket. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AudioSocketBenchmark {
    private final byte[] message = Tone.message(AudioKind.SLIN);
    private final byte[] audio = Tone.pcm(8_000);
    private final MessageReader reader = new MessageReader(200);
    private final MessageWriter writer = new MessageWriter();
    private final Frame frame = new Frame(AudioKind.SLIN.format()).next(audio, 0, audio.length);

    /**
     * Received bytes to a payload.
     *
     * @return the payload
     */
    @Benchmark
    public ByteBuffer parse() {
        reader.next(); // there is none: what was given out by the operation before is done with
        reader.space().put(message);
        reader.next();
        return reader.payload();
    }

    /**
     * A frame to bytes for the socket.
     *
     * @return the message
     */
    @Benchmark
    public ByteBuffer write() {
        var sent = writer.audio(AudioKind.SLIN, frame);
        return sent.position(sent.limit());
    }
}
