package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Carries frames to a {@link SpeechDetector} of its own and its verdicts to the session. */
final class DetectorStage implements AudioStage {
    static final StageSpec SHAPE = StageSpec.detector(PortSpec.audio(
            FormatSet.mono(Encoding.PCM16, SpeechDetector.SAMPLE_RATE),
            Framing.exactly(Duration.ofMillis(SpeechDetector.FRAME_MILLIS))));

    private final ByteBuffer bytes =
            ByteBuffer.allocate(SpeechDetector.FRAME_SAMPLES * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final ShortBuffer view = bytes.asShortBuffer();
    private final short[] samples = new short[SpeechDetector.FRAME_SAMPLES];
    private final SpeechDetector detector;
    private @Nullable StageContext context;

    DetectorStage(SpeechDetector detector) {
        this.detector = detector;
    }

    @Override
    public void start(StageContext context) {
        this.context = context;
    }

    @Override
    public void process(AudioFrame frame) {
        frame.copyTo(bytes.clear());
        view.get(0, samples);
        switch (detector.accept(samples)) {
            case NOTHING -> {}
            case STARTED -> publish(new StageEvent.SpeechStarted(detector.confidence(), detector.preroll()));
            case PAUSED -> publish(new StageEvent.SpeechPaused(detector.silence()));
            case RESUMED -> publish(new StageEvent.SpeechResumed(detector.voice()));
            case STOPPED -> publish(new StageEvent.SpeechStopped(detector.silence()));
        }
    }

    @Override
    public void agentStarted() {
        detector.agentStarted();
    }

    @Override
    public void agentStopped() {
        detector.agentStopped();
    }

    @Override
    public void close() {
        detector.close();
    }

    private void publish(StageEvent event) {
        if (context != null) {
            context.publish(event);
        }
    }
}
