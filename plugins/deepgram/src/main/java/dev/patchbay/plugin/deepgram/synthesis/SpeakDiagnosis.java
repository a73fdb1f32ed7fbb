package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.plugin.deepgram.service.DeepgramDiagnosis;
import dev.patchbay.plugin.deepgram.service.DeepgramError;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;

/** What follows when a synthesizer's connection can't be had, or ends. */
final class SpeakDiagnosis extends DeepgramDiagnosis {
    SpeakDiagnosis() {
        super("base_url and model");
    }

    @Override
    public Failure closed(int code, String reason) {
        var said = " (closed with " + code + " " + shortened(reason) + ")";
        if (reason.contains("DATA-0001")) {
            return new Failure(
                            DeepgramError.RATE_LIMIT_EXCEEDED,
                            Follows.RECONNECT,
                            "the server was sent more text than it takes in a minute; lower characters_per_minute"
                                    + said)
                    .busy();
        }
        if (reason.contains("DATA-0000") || reason.contains("MESSAGE-0000") || reason.contains("BIG-000")) {
            return new Failure(
                    DeepgramError.PROTOCOL_BROKEN,
                    Follows.RECONNECT,
                    "the server did not understand what it was sent" + said);
        }
        if (reason.contains("NET-0003")) {
            return new Failure(
                    DeepgramError.SESSION_EXPIRED,
                    Follows.RECONNECT,
                    "the connection reached its longest time; lower renew_after_minutes" + said);
        }
        return closedAnyhow(code, shortened(reason));
    }

    /** What the server said, in one. */
    static String said(String code, String message) {
        return shortened(code + (code.isEmpty() || message.isEmpty() ? "" : ": ") + message);
    }
}
