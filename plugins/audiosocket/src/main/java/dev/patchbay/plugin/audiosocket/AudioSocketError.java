package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.ErrorCode;
import java.util.Locale;

/** Why a connection was refused, or a call ended, by this side. */
public enum AudioSocketError implements ErrorCode {
    /** Something else than a UUID came first, or nothing in time. */
    NO_UUID(Kind.CALLER),
    /** The UUID was neither 16 raw bytes nor its text. */
    BAD_UUID(Kind.CALLER),
    /** The connection was closed before its UUID was there. */
    CLOSED_EARLY(Kind.CALLER),
    /** There are as many calls as are allowed. */
    MAX_CALLS(Kind.RESOURCES),
    /** A message of a kind that AudioSocket does not have. */
    UNKNOWN_KIND(Kind.CALLER),
    /** A message longer than its kind allows. */
    MESSAGE_TOO_LONG(Kind.CALLER),
    /** A message was begun and not completed in time. */
    INCOMPLETE_MESSAGE(Kind.CALLER),
    /** Audio came faster than anyone can speak. */
    FLOOD(Kind.CALLER),
    /** Nothing at all was received for too long. */
    IDLE(Kind.CALLER),
    /** The far end reported an error of its own. */
    FAR_END_ERROR(Kind.CALLER);

    private final Kind kind;
    private final String reason;

    AudioSocketError(Kind kind) {
        this.kind = kind;
        this.reason = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /**
     * The metric label of a connection that never became a call.
     *
     * @return the name as lower-case words joined by hyphens, such as {@code no-uuid}
     */
    public String reason() {
        return reason;
    }
}
