package dev.patchbay.runtime.session;

import dev.patchbay.api.ErrorCode;
import java.util.Locale;

/**
 * Why a session ended.
 *
 * @param code one of a small fixed set, lower case with hyphens: a metric label
 * @param detail for people; may be empty
 * @param failure whether somebody has to look at it
 */
public record EndReason(String code, String detail, boolean failure) {
    static final EndReason CALLER_HUNG_UP = new EndReason("caller-hung-up", "", false);
    static final EndReason SHUT_DOWN = new EndReason("shut-down", "the runtime stopped", false);
    static final EndReason MAX_DURATION =
            new EndReason("max-duration", "the call reached limits.max_call_minutes", false);
    static final EndReason NOT_READING =
            new EndReason("far-end-not-reading", "the far end took no audio for two seconds", true);

    static final EndReason NO_INPUT = new EndReason("no-input", "the caller said nothing, though asked", false);

    static EndReason agentHungUp(String why) {
        return new EndReason("agent-hung-up", why, false);
    }

    static EndReason connectionLost(Throwable cause) {
        return new EndReason("connection-lost", String.valueOf(cause.getMessage()), true);
    }

    static EndReason timedOut(String phase) {
        return new EndReason("timed-out", "the session was too long in phase " + phase, true);
    }

    static EndReason noPlan(String why) {
        return new EndReason("no-plan", why, true);
    }

    static EndReason failed(ErrorCode code, String who, Throwable cause) {
        return new EndReason(label(code), who + ": " + cause.getMessage(), true);
    }

    /** A plugin's code as a metric label. */
    static String label(ErrorCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EndReason bug(String who, Throwable cause) {
        return new EndReason("internal-error", who + ": " + cause, true);
    }

    /** {@return the code, and the detail when there is one} */
    @Override
    public String toString() {
        return detail.isEmpty() ? code : code + " (" + detail + ")";
    }
}
