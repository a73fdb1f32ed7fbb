package dev.patchbay.emulator.deepgram.agent;

import java.io.Serial;

/** A client message is refused, in the service's own words, which seldom say what is wrong; the detail does. */
final class Refusal extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String code;
    private final String description;
    private final String detail;

    private Refusal(String code, String description, String detail) {
        super(detail, null, false, false);
        this.code = code;
        this.description = description;
        this.detail = detail;
    }

    /** A message that is none of those that the service knows. */
    static Refusal unparsable(String detail) {
        return new Refusal(
                "UNPARSABLE_CLIENT_MESSAGE",
                "Text message received from client did not match any of the formats we expect.",
                detail);
    }

    /** A known message with something in it that must not be there. */
    static Refusal unparsable(String area, String detail) {
        return new Refusal(
                "UNPARSABLE_CLIENT_MESSAGE",
                "Error parsing client message. Check the " + area + " field against the API spec.",
                detail);
    }

    /** A value that is out of range or does not go with another. */
    static Refusal invalid(String detail) {
        return new Refusal("INVALID_SETTINGS", detail, detail);
    }

    static Refusal of(String code, String description) {
        return new Refusal(code, description, description);
    }

    String code() {
        return code;
    }

    String description() {
        return description;
    }

    String detail() {
        return detail;
    }
}
