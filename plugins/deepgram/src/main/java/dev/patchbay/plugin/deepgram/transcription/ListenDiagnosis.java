package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.plugin.deepgram.service.DeepgramDiagnosis;
import dev.patchbay.plugin.deepgram.service.DeepgramError;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;

/** What follows when a transcriber's connection can't be had, or ends. */
final class ListenDiagnosis extends DeepgramDiagnosis {
    ListenDiagnosis() {
        super("base_url, model, language and the other settings of the transcriber");
    }

    @Override
    public Failure closed(int code, String reason) {
        if (reason.contains("DATA-0000")) {
            return new Failure(
                    DeepgramError.PROTOCOL_BROKEN,
                    Follows.RECONNECT,
                    "the server could not read the audio as what it was said to be (closed with " + code + " "
                            + shortened(reason) + ")");
        }
        return closedAnyhow(code, shortened(reason));
    }

    /** The server said that something is wrong, and will close. */
    static Failure fault(String code, String message) {
        return new Failure(
                DeepgramError.SERVER_FAILED, Follows.RECONNECT, "the server has a fault: " + said(code, message));
    }

    /** What the server said, in one. */
    static String said(String code, String message) {
        return shortened(code + (code.isEmpty() || message.isEmpty() ? "" : ": ") + message);
    }
}
