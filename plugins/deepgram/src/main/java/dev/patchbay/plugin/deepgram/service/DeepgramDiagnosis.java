package dev.patchbay.plugin.deepgram.service;

import static dev.patchbay.plugin.deepgram.service.DeepgramError.AUTHENTICATION_FAILED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.CONNECTION_FAILED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.NOT_CONNECTED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.PROTOCOL_BROKEN;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.QUOTA_EXCEEDED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.RATE_LIMIT_EXCEEDED;
import static dev.patchbay.plugin.deepgram.service.DeepgramError.SETTINGS_REFUSED;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.api.config.Secret;
import dev.patchbay.websocket.HandshakeRefused;
import dev.patchbay.websocket.link.Diagnosis;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Refusals;
import java.time.InstantSource;
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
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Refusals refusals;
    private final Secret key;
    private final InstantSource clock;

    /**
     * For one of the APIs.
     *
     * @param settings which settings say what is opened, for messages, such as {@code base_url and model}
     */
    public DeepgramDiagnosis(String settings) {
        this(settings, new Secret(""), InstantSource.system());
    }

    /**
     * For one of the APIs, and a key that may be a token whose time is over.
     *
     * @param settings which settings say what is opened, for messages, such as {@code base_url and model}
     * @param key an API key, or a JWT
     * @param clock the time of day
     */
    public DeepgramDiagnosis(String settings, Secret key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
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
        return withToken(refusals.of(refused, shortened(said)), refused.status());
    }

    private Failure withToken(Failure failure, int status) {
        var over = Token.goodUntil(key.reveal()).filter(until -> until.isBefore(clock.instant()));
        boolean ofKey = status == UNAUTHORIZED || status == FORBIDDEN;
        if (over.isEmpty() || !ofKey) {
            return failure;
        }
        var why = ": it is a token that was good until " + over.get() + ", and a call that connects again needs a key";
        return new Failure(failure.code(), failure.follows(), failure.message() + why, failure.pause());
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
