package dev.patchbay.bench;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.plugin.webrtcvad.EnergyConfig;
import dev.patchbay.plugin.webrtcvad.WebRtcConfig;
import dev.patchbay.plugin.webrtcvad.WebRtcVadPlugin;
import dev.patchbay.runtime.graph.Frame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
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

/** A speech detector of one call: 20 ms of 8 kHz audio, in speech and on a silent line. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DetectorBenchmark {
    private static final AudioFormat FORMAT = AudioFormat.mono(Encoding.PCM16, 8_000);
    private static final int FRAME_BYTES = 320;
    private static final int FRAMES = 50;

    /** Who votes; {@code webrtc} without native code is {@code energy}. */
    @Param({"webrtc", "energy"})
    String type = "webrtc";

    /** What is on the line. */
    @Param({"speech", "silence"})
    String line = "speech";

    private final byte[] second = new byte[FRAMES * FRAME_BYTES];
    private final Frame frame = new Frame(FORMAT);

    @SuppressWarnings("NullAway.Init") // by JMH
    private AudioStage detector;

    private int next;

    /** Makes the detector and a second of sound. */
    @Setup
    public void create() {
        detector = (AudioStage)
                switch (type) {
                    case "webrtc" ->
                        DetectorBenchmark.<WebRtcConfig>factory(type)
                                .create(new WebRtcConfig(1, true, Optional.empty(), 0.6, 0, -55, 60, 200, 0.1, 80, 6));
                    case "energy" ->
                        DetectorBenchmark.<EnergyConfig>factory(type)
                                .create(new EnergyConfig(0.6, 0, -55, 60, 200, 0.1, 80, 6));
                    default -> throw new IllegalArgumentException("no detector " + type);
                };
        if (line.equals("speech")) {
            speak();
        }
    }

    @SuppressWarnings("unchecked") // the type's own settings are known here
    private static <C extends Record> StageFactory<C> factory(String type) {
        return (StageFactory<C>) new WebRtcVadPlugin()
                .stages().stream()
                        .filter(one -> one.type().equals(type))
                        .findFirst()
                        .orElseThrow();
    }

    /** Four syllables of a hum with overtones, and a little breath. */
    private void speak() {
        var samples = ByteBuffer.wrap(second).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        long breath = 1;
        for (int i = 0; i < samples.capacity(); i++) {
            double seconds = i / 8_000.0;
            double hum = 0;
            for (int overtone = 1; overtone < 20; overtone++) {
                hum += Math.sin(2 * Math.PI * overtone * 130 * seconds) / overtone;
            }
            breath = breath * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            double loudness = Math.max(0, Math.sin(2 * Math.PI * 4 * seconds));
            samples.put(i, (short) (4_000 * loudness * hum + (breath >> 57)));
        }
    }

    /** Frees the native detectors. */
    @TearDown
    public void close() {
        detector.close();
    }

    /** The next 20 ms. */
    @Benchmark
    public void process() {
        detector.process(frame.next(second, next, FRAME_BYTES));
        next = (next + FRAME_BYTES) % second.length;
    }
}
