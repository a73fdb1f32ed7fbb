package dev.patchbay.plugin.deepgram.service;

import static dev.patchbay.plugin.deepgram.service.DeepgramError.AUTHENTICATION_FAILED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.CONNECTION_FAILED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.NOT_CONNECTED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.PROTOCOL_BROKEN;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.QUOTA_EXCEEDED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.RATE_LIMIT_EXCEEDED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.SETTINGS_REFUSED;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.websocket.HandshakeRefused;
import dev.patchbay.websocket.link.Diagnosis;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Refusals;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows when a connection to Deepgram can't be had, or ends. A refused handshake has its reason in a header, and an id
 * under which Deepgram's people find it. Made to be extended by APIs that give reasons when they close.
 *
 * <p><b>Threads.</b> The session's turn; it keeps nothing.
 */
public class DeepgramDiagnosis implements Diagnosis {
    private static final int MOST_SAID = 200;

    private final Refusals refusals;

    /**
     * For one of the APIs.
     *
     * @param settings which settings say what is opened, for messages, such as {@code base_url and model}
     */
    public DeepgramDiagnosis(String settings) {
        this.refusals = new Refusals(
                AUTHENTICATION_FAILED,
                QUOTA_EXCEEDED,
                RATE_LIMIT_EXCEEDED,
                SETTINGS_REFUSED,
                CONNECTION_FAILED,
                "api_key",
                settings);
    }

    @Override
    public ErrorCode connectionFailed() {
        return CONNECTION_FAILED;
    }

    @Override
    public ErrorCode notConnected() {
        return NOT_CONNECTED;
    }

    @Override
    public ErrorCode protocolBroken() {
        return PROTOCOL_BROKEN;
    }

    @Override
    public Failure refused(HandshakeRefused refused) {
        var request = refused.header("dg-request-id");
        var said = Stream.of(refused.header("dg-error"), request.isEmpty() ? "" : "dg-request-id " + request)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return refusals.of(refused, shortened(said));
    }

    /**
     * What the server said, short enough for a message.
     *
     * @param said any length
     * @return at most 200 characters and an ellipsis
     */
    public static String shortened(String said) {
        return said.length() <= MOST_SAID ? said : said.substring(0, MOST_SAID) + " …";
    }
}
