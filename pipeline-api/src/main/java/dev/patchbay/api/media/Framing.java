package dev.patchbay.api.media;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Which frame lengths a port can take, or promises to produce. The runtime re-chunks where the two ends of a link
 * differ, so no port sees a length that it can't take.
 */
public sealed interface Framing {
    /** Any length, an odd number of samples included. */
    Framing ANY = new Any();

    /**
     * Only frames whose length is a multiple of a step, such as 10 ms.
     *
     * @param step 1 to 1000 ms
     * @return the framing
     */
    static Framing multipleOf(Duration step) {
        return new Multiple(step);
    }

    /**
     * Only frames of one length, such as 20 ms.
     *
     * @param length 1 to 1000 ms
     * @return the framing
     */
    static Framing exactly(Duration length) {
        return new Exactly(length);
    }

    /** Any length. */
    record Any() implements Framing {
        /** {@return the form used in plans} */
        @Override
        public String toString() {
            return "any length";
        }
    }

    /**
     * Multiples of a step.
     *
     * @param step 1 to 1000 ms
     */
    record Multiple(Duration step) implements Framing {
        /** Checks the range. */
        public Multiple {
            check(step);
        }

        /** {@return the form used in plans} */
        @Override
        public String toString() {
            return "multiples of " + step.toMillis() + " ms";
        }
    }

    /**
     * One length.
     *
     * @param length 1 to 1000 ms
     */
    record Exactly(Duration length) implements Framing {
        /** Checks the range. */
        public Exactly {
            check(length);
        }

        /** {@return the form used in plans} */
        @Override
        public String toString() {
            return "exactly " + length.toMillis() + " ms";
        }
    }

    private static void check(Duration length) {
        requireNonNull(length, "length");
        if (length.toMillis() < 1 || length.toMillis() > 1000 || length.toNanos() % 1_000_000 != 0) {
            throw new IllegalArgumentException("a frame is 1 to 1000 whole milliseconds long: " + length);
        }
    }
}
