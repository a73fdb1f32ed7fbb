package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import dev.patchbay.plugin.webrtcvad.detector.Votes;
import dev.patchbay.plugin.webrtcvad.natives.NativeVad;
import dev.patchbay.plugin.webrtcvad.natives.VadLibrary;

/**
 * The votes of WebRTC's detector.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class WebRtcVotes {
    private static final int STRICTEST = 3;

    private WebRtcVotes() {}

    /**
     * Its decision as it is.
     *
     * @param mode 0 to 3
     */
    static Votes plain(VadLibrary library, int mode) {
        return new Plain(detector(library, mode));
    }

    /**
     * A decision has no degrees, two have: 0.55 for that of the mode, 0.45 for that of mode 3.
     *
     * @param mode 0 to 3
     */
    static Votes graded(VadLibrary library, int mode) {
        return mode == STRICTEST
                ? plain(library, mode)
                : new Graded(detector(library, mode), detector(library, STRICTEST));
    }

    private static NativeVad detector(VadLibrary library, int mode) {
        return library.detector(mode, SpeechDetector.SAMPLE_RATE, SpeechDetector.FRAME_MILLIS);
    }

    private record Plain(NativeVad vad) implements Votes {
        @Override
        public double of(short[] frame) {
            return vad.isVoice(frame) ? 1 : 0;
        }

        @Override
        public void close() {
            vad.close();
        }
    }

    private record Graded(NativeVad usual, NativeVad strict) implements Votes {
        private static final double USUAL = 0.55;
        private static final double STRICT = 0.45;

        @Override
        public double of(short[] frame) {
            return (usual.isVoice(frame) ? USUAL : 0) + (strict.isVoice(frame) ? STRICT : 0);
        }

        @Override
        public void close() {
            usual.close();
            strict.close();
        }
    }
}
