package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.plugin.webrtcvad.detector.LevelVotes;
import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import dev.patchbay.plugin.webrtcvad.detector.Votes;
import dev.patchbay.plugin.webrtcvad.natives.VadLibraries;
import java.nio.file.Path;

/** Creates detectors that WebRTC's native one votes for, or the level where no native code loads. Stateless. */
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
        return new DetectorStage(detector(config));
    }

    private static SpeechDetector detector(WebRtcConfig config) {
        int mode = config.webrtcAggressiveness();
        var thresholds = config.thresholds();
        var library = VadLibraries.search(config.library().map(Path::of));
        if (config.enhancedEnabled()) {
            return SpeechDetector.gated(
                    new AwaitedVotes(library, found -> WebRtcVotes.graded(found, mode), Votes.BY_LEVEL_ALONE),
                    thresholds);
        }
        return SpeechDetector.raw(
                new AwaitedVotes(library, found -> WebRtcVotes.plain(found, mode), new LevelVotes(thresholds)),
                thresholds);
    }
}
