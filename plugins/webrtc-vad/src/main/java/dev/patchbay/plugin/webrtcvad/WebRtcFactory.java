package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import dev.patchbay.plugin.webrtcvad.detector.Votes;
import dev.patchbay.plugin.webrtcvad.natives.VadLibraries;
import dev.patchbay.plugin.webrtcvad.natives.VadLibrary;
import java.nio.file.Path;

/** Creates detectors that WebRTC's native one votes for, or none where no native code loads. Stateless. */
final class WebRtcFactory implements StageFactory<WebRtcConfig> {
    @Override
    public String type() {
        return "webrtc";
    }

    @Override
    public Class<WebRtcConfig> configType() {
        return WebRtcConfig.class;
    }

    @Override
    public StageSpec describe(WebRtcConfig config) {
        return DetectorStage.SHAPE;
    }

    @Override
    public Stage create(WebRtcConfig config) {
        return new DetectorStage(VadLibraries.find(config.library().map(Path::of))
                .map(library -> detector(library, config))
                .orElseGet(() -> SpeechDetector.gated(Votes.BY_LEVEL_ALONE, config.thresholds())));
    }

    private static SpeechDetector detector(VadLibrary library, WebRtcConfig config) {
        int mode = config.webrtcAggressiveness();
        return config.enhancedEnabled()
                ? SpeechDetector.gated(WebRtcVotes.graded(library, mode), config.thresholds())
                : SpeechDetector.raw(WebRtcVotes.plain(library, mode), config.thresholds());
    }
}
