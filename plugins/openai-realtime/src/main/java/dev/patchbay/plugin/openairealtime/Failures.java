package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.plugin.openairealtime.message.ServerEvent.Fault;
import dev.patchbay.websocket.HandshakeRefused;
import dev.patchbay.websocket.link.Diagnosis;
import dev.patchbay.websocket.link.Failure;
import dev.patchbay.websocket.link.Failure.Follows;
import dev.patchbay.websocket.link.Refusals;
import java.util.Map;
import java.util.Set;

/** What OpenAI's ways to say that something is wrong mean: who has to act, and what follows. */
final class Failures implements Diagnosis {
    private static final Refusals REFUSALS = new Refusals(
            OpenAiRealtimeError.AUTHENTICATION_FAILED,
            OpenAiRealtimeError.QUOTA_EXCEEDED,
            OpenAiRealtimeError.RATE_LIMIT_EXCEEDED,
            OpenAiRealtimeError.SETTINGS_REFUSED,
            OpenAiRealtimeError.CONNECTION_FAILED,
            "api_key",
            "base_url and model");

    /** Codes that end it, wherever they come from. */
    private static final Map<String, OpenAiRealtimeError> FATAL = Map.of(
            "invalid_api_key", OpenAiRealtimeError.AUTHENTICATION_FAILED,
            "account_deactivated", OpenAiRealtimeError.AUTHENTICATION_FAILED,
            "insufficient_quota", OpenAiRealtimeError.QUOTA_EXCEEDED,
            "billing_hard_limit_reached", OpenAiRealtimeError.QUOTA_EXCEEDED,
            "model_not_found", OpenAiRealtimeError.SETTINGS_REFUSED,
            "beta_api_shape_disabled", OpenAiRealtimeError.API_SWITCHED_OFF);

    /** What comes of two sides that speak at the same time. */
    private static final Set<String> BENIGN = Set.of(
            "response_cancel_not_active",
            "conversation_already_has_active_response",
            "input_audio_buffer_commit_empty",
            "item_truncate_invalid_item_id",
            "item_delete_invalid_item_id",
            "item_not_found");

    /**
     * The server closed the connection. It puts a code of its own behind the type of the error:
     * {@code invalid_request_error.beta_api_shape_disabled}.
     */
    @Override
    public Failure closed(int code, String reason) {
        var fatal = FATAL.get(reason.substring(reason.lastIndexOf('.') + 1));
        return fatal == null
                ? closedAnyhow(code, reason)
                : new Failure(fatal, Follows.GIVE_UP, remedy(fatal) + " (closed with " + code + " " + reason + ")");
    }

    /**
     * The server said that something is wrong.
     *
     * @param settings whether it speaks of the session's settings
     * @param established whether they are in force
     */
    static Failure of(Fault fault, boolean settings, boolean established) {
        var fatal = FATAL.get(fault.code());
        var said =
                fault.code().isEmpty() ? fault.type() + ": " + fault.message() : fault.code() + ": " + fault.message();
        if (fatal != null) {
            return new Failure(fatal, Follows.GIVE_UP, remedy(fatal) + " (" + said + ")");
        }
        if (settings || (!established && fault.type().equals("invalid_request_error"))) {
            var which = fault.param().isEmpty() ? "" : " " + fault.param();
            return new Failure(
                    OpenAiRealtimeError.SETTINGS_REFUSED,
                    Follows.GIVE_UP,
                    "the server refused the session's setting" + which + " (" + said + ")");
        }
        if (fault.code().equals("session_expired")) {
            return new Failure(OpenAiRealtimeError.SESSION_EXPIRED, Follows.RECONNECT, said);
        }
        if (BENIGN.contains(fault.code())) {
            return new Failure(OpenAiRealtimeError.SERVER_FAILED, Follows.NOTHING, said);
        }
        var follows = established ? Follows.WARNING : Follows.RECONNECT;
        return fault.code().contains("rate_limit")
                ? new Failure(OpenAiRealtimeError.RATE_LIMIT_EXCEEDED, follows, said).busy()
                : new Failure(OpenAiRealtimeError.SERVER_FAILED, follows, said);
    }

    /** An answer failed. */
    static Failure ofResponse(String code, String message) {
        return of(new Fault("", code, message, "", ""), false, true);
    }

    private static String remedy(OpenAiRealtimeError code) {
        return switch (code) {
            case AUTHENTICATION_FAILED -> "the server refused the key; check api_key and the account";
            case QUOTA_EXCEEDED -> "the account has no quota left; look at its billing";
            case API_SWITCHED_OFF -> "the server no longer speaks the beta dialect; write api: ga";
            case SETTINGS_REFUSED -> "the server does not have this model; check model";
            case CONNECTION_FAILED,
                    NOT_CONNECTED,
                    RATE_LIMIT_EXCEEDED,
                    SESSION_EXPIRED,
                    SERVER_FAILED,
                    PROTOCOL_BROKEN -> "the server failed";
        };
    }

    @Override
    public ErrorCode connectionFailed() {
        return OpenAiRealtimeError.CONNECTION_FAILED;
    }

    @Override
    public ErrorCode notConnected() {
        return OpenAiRealtimeError.NOT_CONNECTED;
    }

    @Override
    public ErrorCode protocolBroken() {
        return OpenAiRealtimeError.PROTOCOL_BROKEN;
    }

    @Override
    public Failure refused(HandshakeRefused refused) {
        return REFUSALS.of(refused, "");
    }
}
