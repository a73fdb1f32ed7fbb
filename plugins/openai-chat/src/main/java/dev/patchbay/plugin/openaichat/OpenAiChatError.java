package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.ErrorCode;

/** What can go wrong, by who has to act. */
public enum OpenAiChatError implements ErrorCode {
    /** The key is wrong, revoked, missing, or not allowed to use the model. */
    AUTHENTICATION_FAILED(Kind.CONFIGURATION),
    /** The account has no money left. */
    QUOTA_EXCEEDED(Kind.CONFIGURATION),
    /** The server refused what is configured: the address, the model, or a setting. */
    SETTINGS_REFUSED(Kind.CONFIGURATION),
    /** Nobody could be reached. */
    CONNECTION_FAILED(Kind.PROVIDER),
    /** The connection broke in the middle of an answer. */
    NOT_CONNECTED(Kind.PROVIDER),
    /** The server did not begin to answer in time, or paused for too long. */
    ANSWER_LATE(Kind.PROVIDER),
    /** Too many calls or tokens at the moment. */
    RATE_LIMIT_EXCEEDED(Kind.PROVIDER),
    /** The server has an error of its own. */
    SERVER_FAILED(Kind.PROVIDER),
    /** The server sent what its protocol does not have. */
    PROTOCOL_BROKEN(Kind.PROVIDER),
    /** An answer was longer than it may be, so its end is missing. */
    ANSWER_CUT(Kind.CONFIGURATION),
    /** The server would not answer, or not say the rest of an answer. */
    CONTENT_FILTERED(Kind.PROVIDER),
    /** The conversation was longer than the model can take, so the older half of it was forgotten. */
    CONTEXT_TOO_LONG(Kind.CONFIGURATION),
    /** The model called functions again and again. */
    TOO_MANY_TOOL_ROUNDS(Kind.PROVIDER);

    private final Kind kind;

    OpenAiChatError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
