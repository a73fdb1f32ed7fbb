package dev.patchbay.api;

/**
 * Names one kind of failure. An enum usually implements it. Names are upper-case, unique within a plugin and never given
 * another meaning: operators alert on them and they become metric labels, so the set must be small and fixed.
 */
public interface ErrorCode {
    /**
     * The stable name, such as {@code AUTHENTICATION_FAILED}.
     *
     * @return upper-case letters, digits and underscores
     */
    String name();

    /**
     * Who has to act.
     *
     * @return the kind, never null
     */
    Kind kind();

    /** Who has to act on a failure: what an operator routes an alert by. */
    enum Kind {
        /** The operator: a setting, a key, a missing file. */
        CONFIGURATION,
        /** The far end of the call: it broke its protocol or went away. */
        CALLER,
        /** The provider's service: refused, unreachable, wrong answer. */
        PROVIDER,
        /** The machine: out of memory, threads, sockets, disk. */
        RESOURCES,
        /** The author of the code that threw: a bug. */
        INTERNAL
    }
}
