package dev.patchbay.plugin.energyvad;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.StageContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.jspecify.annotations.Nullable;

/** Carries frames to an {@link EnergyDetector} and its verdicts to the session. */
final class EnergyVad implements AudioStage {
    private final ByteBuffer bytes =
            ByteBuffer.allocate(EnergyDetector.FRAME_SAMPLES * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final ShortBuffer view = bytes.asShortBuffer();
    private final short[] samples = new short[EnergyDetector.FRAME_SAMPLES];
    private final EnergyDetector detector;
    private @Nullable StageContext context;

    EnergyVad(EnergyDetector detector) {
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
            case STOPPED -> publish(new StageEvent.SpeechStopped(detector.trailingSilence()));
        }
    }

    private void publish(StageEvent event) {
        if (context != null) {
            context.publish(event);
        }
    }
}
