package dev.patchbay.testkit;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.runtime.dsp.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The detector of sessions that name no other: 60 ms above −40 dBFS are speech, 80 ms below it are a pause and 200 ms are
 * silence. It takes a tone for speech too, which makes tests simple.
 */
public final class LevelDetector implements AudioStage {
    /** How much loud audio it takes to be sure. */
    public static final Duration ATTACK = Duration.ofMillis(60);

    /** How much silence it takes to be sure. */
    public static final Duration RELEASE = Duration.ofMillis(200);

    /** How much silence it takes within speech to be a pause. */
    public static final Duration PAUSE = Duration.ofMillis(80);

    private static final double THRESHOLD_RMS = 328;

    private boolean speech;
    private boolean paused;
    private long runSamples;
    private @Nullable StageContext context;

    /** {@return its shape} */
    public static StageSpec spec() {
        return StageSpec.detector(PortSpec.audio(FormatSet.mono(Encoding.PCM16, 8_000, 16_000)));
    }

    @Override
    public void start(StageContext started) {
        context = started;
    }

    @Override
    public void process(AudioFrame frame) {
        boolean loud = rms(frame) > THRESHOLD_RMS;
        runSamples = loud == speech ? 0 : runSamples + frame.samples();
        var run = frame.format().duration(runSamples);
        if (loud && !speech && run.compareTo(ATTACK) >= 0) {
            turn(new StageEvent.SpeechStarted(1, run));
        } else if (!loud && speech && run.compareTo(RELEASE) >= 0) {
            turn(new StageEvent.SpeechStopped(run));
        } else if (!loud && speech && !paused && run.compareTo(PAUSE) >= 0) {
            paused = true;
            publish(new StageEvent.SpeechPaused(run));
        } else if (loud && paused) {
            paused = false;
            publish(new StageEvent.SpeechResumed(frame.format().duration(frame.samples())));
        }
    }

    private void turn(StageEvent event) {
        speech = !speech;
        paused = false;
        runSamples = 0;
        publish(event);
    }

    private void publish(StageEvent event) {
        if (context != null) {
            context.publish(event);
        }
    }

    private static double rms(AudioFrame frame) {
        var bytes = ByteBuffer.allocate(frame.length());
        frame.copyTo(bytes);
        var samples = Bytes.samples(bytes.array(), frame.format());
        return Level.rms(samples, 0, samples.length);
    }
}
