package dev.patchbay.emulator.deepgram.scenario;

/** What a server may send that no server should. */
public enum Garbage {
    /** Text that is no JSON. */
    BAD_JSON,
    /** A message of a type that does not exist. */
    UNKNOWN_TYPE,
    /** A known message with fields that nobody has heard of. */
    UNKNOWN_FIELDS,
    /** A message without a type. */
    NO_TYPE,
    /** JSON that is no object. */
    NO_OBJECT,
    /** A message of 20 MB. */
    HUGE
}
