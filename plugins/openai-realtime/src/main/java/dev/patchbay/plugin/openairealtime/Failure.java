package dev.patchbay.plugin.openairealtime;

import dev.patchbay.plugin.openairealtime.connection.HandshakeRefused;
import dev.patchbay.plugin.openairealtime.message.ServerEvent.Fault;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * What went wrong, who has to act, and what follows.
 *
 * @param code who has to act
 * @param follows what to do
 * @param message names the thing and the remedy
 */
record Failure(OpenAiRealtimeError code, Follows follows, String message) {
    /** What to do. */
    enum Follows {
        /** Nothing: it was to be expected. */
        NOTHING,
        /** The call goes on, and somebody should know. */
        WARNING,
        /** Another connection. */
        RECONNECT,
        /** There is no use in another try. */
        GIVE_UP
    }

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

    static Failure ofHandshake(IOException thrown) {
        return thrown instanceof HandshakeRefused refused
                ? ofStatus(refused.status())
                : new Failure(
                        OpenAiRealtimeError.CONNECTION_FAILED, Follows.RECONNECT, String.valueOf(thrown.getMessage()));
    }

    private static Failure ofStatus(int status) {
        return switch (status) {
            case 401 ->
                new Failure(
                        OpenAiRealtimeError.AUTHENTICATION_FAILED,
                        Follows.GIVE_UP,
                        "the server refused the key (HTTP status 401); check api_key");
            case 403 ->
                new Failure(
                        OpenAiRealtimeError.AUTHENTICATION_FAILED,
                        Follows.GIVE_UP,
                        "the key is not allowed to do this (HTTP status 403); check its permissions, and the model");
            case 429 ->
                new Failure(
                        OpenAiRealtimeError.RATE_LIMIT_EXCEEDED,
                        Follows.RECONNECT,
                        "the server has too many sessions or requests of this account (HTTP status 429)");
            default ->
                status < 500
                        ? new Failure(
                                OpenAiRealtimeError.SETTINGS_REFUSED,
                                Follows.GIVE_UP,
                                "the server refused to open a session (HTTP status " + status
                                        + "); check base_url and model")
                        : new Failure(
                                OpenAiRealtimeError.CONNECTION_FAILED,
                                Follows.RECONNECT,
                                "the server can't open sessions at the moment (HTTP status " + status + ")");
        };
    }

    /**
     * The server closed the connection. It puts a code of its own behind the type of the error:
     * {@code invalid_request_error.beta_api_shape_disabled}.
     */
    static Failure ofClose(int code, String reason) {
        var fatal = FATAL.get(reason.substring(reason.lastIndexOf('.') + 1));
        if (fatal != null) {
            return new Failure(fatal, Follows.GIVE_UP, remedy(fatal) + " (closed with " + code + " " + reason + ")");
        }
        return new Failure(
                OpenAiRealtimeError.NOT_CONNECTED,
                Follows.RECONNECT,
                "the connection was closed with " + code + (reason.isBlank() ? "" : " " + reason));
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
        return new Failure(
                fault.code().contains("rate_limit")
                        ? OpenAiRealtimeError.RATE_LIMIT_EXCEEDED
                        : OpenAiRealtimeError.SERVER_FAILED,
                established ? Follows.WARNING : Follows.RECONNECT,
                said);
    }

    /** The server sent what makes no sense. */
    static Failure ofNonsense(String what) {
        return new Failure(OpenAiRealtimeError.PROTOCOL_BROKEN, Follows.WARNING, what);
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

    boolean busy() {
        return code == OpenAiRealtimeError.RATE_LIMIT_EXCEEDED;
    }
}
