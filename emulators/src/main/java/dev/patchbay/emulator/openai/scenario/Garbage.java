package dev.patchbay.emulator.openai.scenario;

/** What a server may send that no server should. */
public enum Garbage {
    /** Text that is no JSON. */
    BAD_JSON,
    /** An audio delta that is no base64. */
    BAD_BASE64,
    /** An audio delta for the content part -1. */
    NEGATIVE_INDEX,
    /** An event of a type that does not exist. */
    UNKNOWN_EVENT,
    /** A known event with fields that nobody has heard of. */
    UNKNOWN_FIELDS,
    /** An event without a type. */
    NO_TYPE,
    /** A message of 20 MB. */
    HUGE
}
