package dev.patchbay.plugin.webrtcvad;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import dev.patchbay.plugin.webrtcvad.detector.Thresholds;
import dev.patchbay.plugin.webrtcvad.detector.Votes;
import dev.patchbay.plugin.webrtcvad.natives.VadLibraries;
import java.util.Optional;

/** Who votes. */
enum Variant {
    ENERGY {
        @Override
        SpeechDetector detector(Thresholds thresholds) {
            return SpeechDetector.gated(Votes.BY_LEVEL_ALONE, thresholds);
        }
    },
    WEBRTC {
        @Override
        SpeechDetector detector(Thresholds thresholds) {
            var library = VadLibraries.search(Optional.empty()).join();
            assumeTrue(library.isPresent(), "not tested with WebRTC's votes: no native detector loads here");
            return SpeechDetector.gated(WebRtcVotes.graded(library.orElseThrow(), 1), thresholds);
        }
    };

    /** A new one. */
    abstract SpeechDetector detector(Thresholds thresholds);

    /** A new one with the default settings. */
    SpeechDetector detector() {
        return detector(Configs.defaults());
    }
}
