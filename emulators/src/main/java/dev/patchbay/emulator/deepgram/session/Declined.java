package dev.patchbay.emulator.deepgram.session;

import java.io.Serial;

/** A handshake is refused, in the service's own words. */
public final class Declined extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String why;

    /**
     * A refusal.
     *
     * @param status of HTTP, 400 to 599
     * @param code such as {@code INVALID_QUERY_PARAMETER}
     * @param message for people; also the {@code dg-error} header
     */
    public Declined(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        why = message;
    }

    /**
     * A query parameter is unknown or has a wrong value.
     *
     * @param message for people
     * @return 400 {@code INVALID_QUERY_PARAMETER}
     */
    public static Declined query(String message) {
        return new Declined(400, "INVALID_QUERY_PARAMETER", message);
    }

    /** {@return the status of HTTP} */
    public int status() {
        return status;
    }

    /** {@return the code} */
    public String code() {
        return code;
    }

    /** {@return the message} */
    public String why() {
        return why;
    }
}
