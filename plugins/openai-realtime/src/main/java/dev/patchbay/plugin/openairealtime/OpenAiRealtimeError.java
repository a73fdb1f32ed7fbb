package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.ErrorCode;

/** What can go wrong, by who has to act. */
public enum OpenAiRealtimeError implements ErrorCode {
    /** The key is wrong, revoked, or not allowed to use the model. */
    AUTHENTICATION_FAILED(Kind.CONFIGURATION),
    /** The account has no money left, or is closed. */
    QUOTA_EXCEEDED(Kind.CONFIGURATION),
    /** The server refused a setting: the model, the voice, or the session as a whole. */
    SETTINGS_REFUSED(Kind.CONFIGURATION),
    /** The server no longer speaks the dialect that was asked for. */
    API_SWITCHED_OFF(Kind.CONFIGURATION),
    /** Nobody could be reached, or the server did not say hello in time. */
    CONNECTION_FAILED(Kind.PROVIDER),
    /** The connection broke in the middle of the call. */
    NOT_CONNECTED(Kind.PROVIDER),
    /** Too many calls or tokens at the moment. */
    RATE_LIMIT_EXCEEDED(Kind.PROVIDER),
    /** The session reached the longest time that the server allows. */
    SESSION_EXPIRED(Kind.PROVIDER),
    /** The server failed at an answer, or said that it has an error of its own. */
    SERVER_FAILED(Kind.PROVIDER),
    /** The server sent what its protocol does not have. */
    PROTOCOL_BROKEN(Kind.PROVIDER);

    private final Kind kind;

    OpenAiRealtimeError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
