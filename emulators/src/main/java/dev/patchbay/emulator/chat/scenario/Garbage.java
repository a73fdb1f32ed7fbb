package dev.patchbay.emulator.chat.scenario;

/** What a server may send that no server should. */
public enum Garbage {
    /** Data that is no JSON. */
    BAD_JSON,
    /** Data that is JSON, but no object. */
    NO_OBJECT,
    /** A chunk without {@code choices}. */
    NO_CHOICES,
    /** A chunk whose {@code choices} is an empty list, though it has no usage. */
    EMPTY_CHOICES,
    /** A choice without a {@code delta}. */
    NO_DELTA,
    /** A chunk with fields that nobody has heard of. */
    UNKNOWN_FIELDS,
    /** A field of the stream that is no data: an event name, an id, a retry time. */
    OTHER_FIELDS,
    /** A piece of a tool call with the index 99 and no name. */
    LOST_CALL,
    /** A line of 10 MB. */
    HUGE
}
