package dev.patchbay.plugin.deepgram.service;

import dev.patchbay.api.ErrorCode;

/** What can go wrong, by who has to act. */
public enum DeepgramError implements ErrorCode {
    /** The key is wrong or revoked, or its project may not use this. */
    AUTHENTICATION_FAILED(Kind.CONFIGURATION),
    /** The account has no credit left. */
    QUOTA_EXCEEDED(Kind.CONFIGURATION),
    /** The server refused a setting: a model, a voice, a format, or the session as a whole. */
    SETTINGS_REFUSED(Kind.CONFIGURATION),
    /** Nobody could be reached, or the server did not say hello in time. */
    CONNECTION_FAILED(Kind.PROVIDER),
    /** The connection broke in the middle of the call. */
    NOT_CONNECTED(Kind.PROVIDER),
    /** The project has too many sessions at the moment. */
    RATE_LIMIT_EXCEEDED(Kind.PROVIDER),
    /** The session reached the longest time that the server allows. */
    SESSION_EXPIRED(Kind.PROVIDER),
    /** The server, or a service behind it, failed at what it was asked for. */
    SERVER_FAILED(Kind.PROVIDER),
    /** The server sent what its protocol does not have. */
    PROTOCOL_BROKEN(Kind.PROVIDER);

    private final Kind kind;

    DeepgramError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
